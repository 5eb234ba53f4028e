using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Mail;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Recovery;

/// <summary>Each step of a recovery, on a topology with mail.</summary>
[Collection(MailTopology.Name)]
public sealed class RecoveryTests(MailChat chat, MailSchool school) : IClassFixture<MailSchool>
{
    private static readonly TimeSpan Wait = TimeSpan.FromHours(24);

    [Fact]
    public async Task After_a_day_the_link_sets_a_password_once_and_ends_all_sessions()
    {
        var made = await school.MakeAsync("Lost", "student");
        using var owner = await school.SignInAsync(made);
        (await school.AskAsync(made.Id)).ConfirmedBy.ShouldBeNull();
        var token = await TokenAsync(made, "Recovery of your account at Chat");
        await chat.ShouldWaitAsync(token);
        await chat.Database.AgeRecoveryAsync(made.Id, Wait - TimeSpan.FromMinutes(1));
        await chat.ShouldWaitAsync(token);

        await chat.Database.AgeRecoveryAsync(made.Id, TimeSpan.FromMinutes(1));
        using var leaked = await chat.RecoverAsync(token, "password1234");
        await leaked.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "leaked-password");
        using var set = await chat.RecoverAsync(token);
        set.StatusCode.ShouldBe(HttpStatusCode.NoContent, await set.TextAsync());
        using var ended = await owner.GetAsync("/api/session");
        await ended.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
        await chat.ShouldSignInAsync(made.Email, Links.Chosen, HttpStatusCode.OK);
        await chat.ShouldRecoverNothingAsync(token);
        (await school.FindRecoveryAsync(made.Id)).ShouldBeNull();
        await Eventually.SeeAsync(
            () => chat.MailsAsync(made.Email), mails => mails.Any(mail => mail.Subject == "Your account at Chat was recovered"));
        (await school.AuditAsync($"person={made.Id}")).Items.Select(entry => (entry.Action, entry.Actor?.Id)).ShouldBe(
        [
            ("recovery-used", made.Id), ("recovery-asked", school.Admin.Id), ("person-created", school.Admin.Id),
        ]);
    }

    [Fact]
    public async Task A_second_admin_lets_the_link_work_at_once_and_the_first_one_can_not()
    {
        using var second = await school.NewPersonAsync("admin");
        var made = await school.MakeAsync("Lost", "coach");
        await school.SignInAsync(made);
        await school.AskAsync(made.Id);
        var token = await TokenAsync(made, "Recovery of your account at Chat");
        using var same = await school.Admin.PutAsync(Confirmation(made.Id));
        await same.ShouldBeProblemAsync(HttpStatusCode.Conflict, "same-admin");
        await chat.ShouldWaitAsync(token);

        for (var time = 0; time < 2; time++)
        {
            using var confirmed = await second.PutAsync(Confirmation(made.Id));
            confirmed.StatusCode.ShouldBe(HttpStatusCode.NoContent, await confirmed.TextAsync());
        }

        (await school.FindRecoveryAsync(made.Id)).ShouldNotBeNull().ConfirmedBy.ShouldNotBeNull().Id.ShouldBe(second.Id);
        using var set = await chat.RecoverAsync(token);
        set.StatusCode.ShouldBe(HttpStatusCode.NoContent, await set.TextAsync());
        using var late = await second.PutAsync(Confirmation(made.Id));
        await late.ShouldBeProblemAsync(HttpStatusCode.Conflict, "no-recovery");
        (await school.ActionsAsync(made.Id)).Take(3).ShouldBe(["recovery-used", "recovery-confirmed", "recovery-asked"]);
        await Eventually.SeeAsync(
            () => chat.MailsAsync(made.Email), mails => mails.Any(mail => mail.Subject == "You can recover your account at Chat now"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_owner_and_each_admin_can_stop_it(bool isByOwner)
    {
        var made = await school.MakeAsync("Nothing lost", "student");
        using var owner = await school.SignInAsync(made);
        await using var socket = await owner.ListenAsync();
        await school.AskAsync(made.Id);
        await socket.WaitForAsync("sync");
        (await owner.OwnRecoveryAsync()).ShouldNotBeNull().AskedBy.Id.ShouldBe(school.Admin.Id);
        var token = await TokenAsync(made, "Recovery of your account at Chat");
        await chat.Database.AgeRecoveryAsync(made.Id, Wait);

        for (var time = 0; time < 2; time++)
        {
            using var stopped = isByOwner
                ? await owner.DeleteAsync("/api/me/recovery")
                : await school.Admin.DeleteAsync($"/api/admin/people/{made.Id}/recovery");
            stopped.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }

        (await owner.OwnRecoveryAsync()).ShouldBeNull();
        await chat.ShouldRecoverNothingAsync(token);
        (await owner.UseAsync()).ShouldBeTrue("the session goes on");
        var entry = (await school.AuditAsync($"person={made.Id}")).Items[0];
        (entry.Action, entry.Actor?.Id).ShouldBe(("recovery-stopped", isByOwner ? made.Id : school.Admin.Id));
        (await school.ActionsAsync(made.Id)).Count(action => action == "recovery-stopped").ShouldBe(1);

        // It can be asked for again, and the former link stays void.
        await school.AskAsync(made.Id);
        await chat.ShouldRecoverNothingAsync(token);
    }

    [Fact]
    public async Task A_link_works_only_for_its_purpose_and_another_new_password_leaves_the_recovery()
    {
        var made = await school.MakeAsync("Two links", "student");
        await school.SignInAsync(made);
        await school.AskAsync(made.Id);
        var token = await TokenAsync(made, "Recovery of your account at Chat");
        await chat.Database.AgeRecoveryAsync(made.Id, Wait);
        using var asPassword = await chat.SetAsync(token);
        await asPassword.ShouldBeProblemAsync(HttpStatusCode.Gone, "link-void");

        using var forgot = await chat.ForgetAsync(made.Email);
        var other = await TokenAsync(made, "A new password for Chat");
        using var asRecovery = await chat.RecoverAsync(other);
        await asRecovery.ShouldBeProblemAsync(HttpStatusCode.Gone, "link-void");
        using var set = await chat.SetAsync(other);
        set.StatusCode.ShouldBe(HttpStatusCode.NoContent, await set.TextAsync());
        using var recovered = await chat.RecoverAsync(token);
        recovered.StatusCode.ShouldBe(HttpStatusCode.NoContent, await recovered.TextAsync());
    }

    [Fact]
    public async Task The_request_of_an_admin_who_lost_the_role_is_void_unless_it_was_confirmed()
    {
        using var admin = await school.NewPersonAsync("admin");
        var (lost, confirmed) = (await school.MakeAsync("Lost", "student"), await school.MakeAsync("Confirmed", "student"));
        foreach (var made in (AdminPerson[])[lost, confirmed])
        {
            using var asked = await admin.PostAsync($"/api/admin/people/{made.Id}/recovery");
            asked.StatusCode.ShouldBe(HttpStatusCode.OK, await asked.TextAsync());
        }

        var (token, other) = (await RecoveryTokenAsync(lost), await RecoveryTokenAsync(confirmed));
        using var second = await school.Admin.PutAsync(Confirmation(confirmed.Id));
        await school.DisableAsync(admin.Id);
        await chat.Database.AgeRecoveryAsync(lost.Id, Wait);
        await chat.ShouldRecoverNothingAsync(token);
        using var set = await chat.RecoverAsync(other);
        set.StatusCode.ShouldBe(HttpStatusCode.NoContent, await set.TextAsync());
    }

    [Fact]
    public async Task After_a_recovery_no_browser_is_known()
    {
        var made = await school.MakeAsync("Lost", "student");
        using var owner = await school.SignInAsync(made);
        await school.AskAsync(made.Id);
        var token = await RecoveryTokenAsync(made);
        await chat.Database.AgeRecoveryAsync(made.Id, Wait);
        using var set = await chat.RecoverAsync(token);
        using var stranger = new Person(chat.Web, made.Email);
        for (var guess = 0; guess < 10; guess++)
        {
            using var wrong = await stranger.TrySignInAsync("a guess");
            wrong.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        using var former = await owner.TrySignInAsync(Links.Chosen);
        await former.ShouldBeProblemAsync(HttpStatusCode.TooManyRequests, "too-many-attempts");
    }

    private Task<string> RecoveryTokenAsync(AdminPerson person) => TokenAsync(person, "Recovery of your account at Chat");

    private async Task<string> TokenAsync(AdminPerson person, string subject)
    {
        var mails = await Eventually.SeeAsync(() => chat.MailsAsync(person.Email), mails => mails.Any(mail => mail.Subject == subject));
        return Links.TokenIn(mails.Last(mail => mail.Subject == subject).Text);
    }

    private static string Confirmation(string id) => $"/api/admin/people/{id}/recovery/confirmation";
}
