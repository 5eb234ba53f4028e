using System.Net;
using System.Text.Json;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Mail;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Recovery;

/// <summary>The refusals of a recovery, and the link that an admin hands over where Chat sends no mail.</summary>
public sealed class RecoveryRefusalTests(CalmSchool school, CalmChat chat) : IClassFixture<CalmSchool>
{
    [Fact]
    public async Task Without_a_mail_server_the_admin_gets_the_link_once()
    {
        var made = await school.MakeAsync("Lost", "student");
        using var asked = await school.Admin.PostAsync(RecoveryOf(made.Id));
        var link = (await asked.ShouldHoldAsync<JsonElement>()).GetProperty("link").GetString()!;
        var token = Links.TokenIn(link);
        await chat.ShouldWaitAsync(token);
        await chat.Database.AgeRecoveryAsync(made.Id, TimeSpan.FromHours(24));
        using var set = await chat.RecoverAsync(token);
        set.StatusCode.ShouldBe(HttpStatusCode.NoContent, await set.TextAsync());
        await chat.ShouldSignInAsync(made.Email, Links.Chosen, HttpStatusCode.OK);
    }

    [Fact]
    public async Task It_needs_a_fresh_proof()
    {
        var made = await school.MakeAsync("Lost", "student");
        using var admin = await school.NewPersonAsync("admin");
        await chat.Database.SignInEarlierAsync(admin, RunningChat.ProofTime + TimeSpan.FromMinutes(1));
        using var asked = await admin.PostAsync(RecoveryOf(made.Id));
        await asked.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "proof-needed");
        await school.AskAsync(made.Id);
        using var confirmed = await admin.PutAsync($"{RecoveryOf(made.Id)}/confirmation");
        await confirmed.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "proof-needed");

        using var proof = await admin.TryProveAsync(Person.Password);
        proof.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var again = await admin.PutAsync($"{RecoveryOf(made.Id)}/confirmation");
        again.StatusCode.ShouldBe(HttpStatusCode.NoContent, await again.TextAsync());
    }

    [Fact]
    public async Task An_admin_of_today_is_not_one_of_the_two_who_recover_at_once()
    {
        using var made = await school.NewAdminAsync();
        var (one, other) = (await school.MakeAsync("Lost", "student"), await school.MakeAsync("Lost too", "student"));
        await school.AskAsync(one.Id);
        using var confirmed = await made.PutAsync($"{RecoveryOf(one.Id)}/confirmation");
        await confirmed.ShouldBeProblemAsync(HttpStatusCode.Conflict, "new-admin");
        using var asked = await made.PostAsync(RecoveryOf(other.Id));
        asked.StatusCode.ShouldBe(HttpStatusCode.OK, await asked.TextAsync());
        using var helped = await school.Admin.PutAsync($"{RecoveryOf(other.Id)}/confirmation");
        await helped.ShouldBeProblemAsync(HttpStatusCode.Conflict, "new-admin");

        await chat.Database.SettleAdminAsync(made.Id);
        using var later = await made.PutAsync($"{RecoveryOf(one.Id)}/confirmation");
        later.StatusCode.ShouldBe(HttpStatusCode.NoContent, await later.TextAsync());
    }

    [Fact]
    public async Task Nobody_recovers_the_own_account()
    {
        using var admin = await school.NewPersonAsync("admin");
        using var own = await admin.PostAsync(RecoveryOf(admin.Id));
        await own.ShouldBeProblemAsync(HttpStatusCode.Conflict, "own-recovery");
        await school.AskAsync(admin.Id);
        using var confirmed = await admin.PutAsync($"{RecoveryOf(admin.Id)}/confirmation");
        await confirmed.ShouldBeProblemAsync(HttpStatusCode.Conflict, "own-recovery");
    }

    [Fact]
    public async Task A_disabled_person_is_not_recovered()
    {
        var made = await school.MakeAsync("Gone", "student");
        using var asked = await school.Admin.PostAsync(RecoveryOf(made.Id));
        var token = Links.TokenIn(await asked.TextAsync());
        await chat.Database.AgeRecoveryAsync(made.Id, TimeSpan.FromHours(24));
        await school.DisableAsync(made.Id);
        await chat.ShouldRecoverNothingAsync(token);
        using var refused = await school.Admin.PostAsync(RecoveryOf(made.Id));
        await refused.ShouldBeProblemAsync(HttpStatusCode.Conflict, "person-disabled");
    }

    [Fact]
    public async Task One_recovery_is_under_way_at_a_time()
    {
        var made = await school.MakeAsync("Lost", "student");
        using var none = await school.Admin.PutAsync($"{RecoveryOf(made.Id)}/confirmation");
        await none.ShouldBeProblemAsync(HttpStatusCode.Conflict, "no-recovery");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => school.Admin.PostAsync(RecoveryOf(made.Id))));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        foreach (var answer in answers)
        {
            if (answer.StatusCode != HttpStatusCode.OK) await answer.ShouldBeProblemAsync(HttpStatusCode.Conflict, "recovery-under-way");
            answer.Dispose();
        }
    }

    [Fact]
    public async Task A_link_that_nobody_used_in_time_is_void_and_another_can_be_asked_for()
    {
        var made = await school.MakeAsync("Late", "student");
        using var asked = await school.Admin.PostAsync(RecoveryOf(made.Id));
        var token = Links.TokenIn(await asked.TextAsync());
        await chat.Database.AgeRecoveryAsync(made.Id, TimeSpan.FromHours(24));
        await chat.Database.AgeLinksAsync(made.Id, TimeSpan.FromHours(24 + 72));
        await chat.ShouldRecoverNothingAsync(token);
        (await school.FindRecoveryAsync(made.Id)).ShouldBeNull();
        (await school.AskAsync(made.Id)).AskedBy.Id.ShouldBe(school.Admin.Id);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("none")]
    public async Task There_must_be_such_a_person(string id)
    {
        using var asked = await school.Admin.PostAsync(RecoveryOf(id));
        await asked.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
        using var confirmed = await school.Admin.PutAsync($"{RecoveryOf(id)}/confirmation");
        await confirmed.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
        using var stopped = await school.Admin.DeleteAsync(RecoveryOf(id));
        await stopped.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    /// <summary>Otherwise an invitation would be a recovery without its wait.</summary>
    [Fact]
    public async Task A_person_with_a_password_is_not_invited()
    {
        var made = await school.MakeAsync("Known", "student");
        using var person = await school.SignInAsync(made);
        using var invited = await school.Admin.PostAsync($"/api/admin/people/{made.Id}/invitation");
        await invited.ShouldBeProblemAsync(HttpStatusCode.Conflict, "has-password");
        (await person.UseAsync()).ShouldBeTrue();
    }

    private static string RecoveryOf(string id) => $"/api/admin/people/{id}/recovery";
}
