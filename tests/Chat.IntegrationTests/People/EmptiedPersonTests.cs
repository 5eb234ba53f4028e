using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Erasures;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.People;

/// <summary>A person who left is emptied: who it was is stored nowhere any more.</summary>
public sealed class EmptiedPersonTests(CalmChat chat, CalmSchool school) : IClassFixture<CalmSchool>
{
    [Fact]
    public async Task Nothing_says_who_it_was_and_the_peer_reads_on()
    {
        var mark = School.NewMark();
        var person = await school.MakeAsync($"Robin {mark}", "coach", $"{mark}@school.test", "nl");
        await school.ChangeAsync(person with { Name = $"Robin Jansen {mark}", ExternalId = $"X-{mark}" });
        using var coach = await school.SignInAsync(person);
        using var student = await school.NewPersonAsync("student");
        var coaching = await school.BeginAsync(student.Id, coach.Id);
        await coach.SendAsync(student, "From the coach");
        using var kept = await coach.TryKeepReplyAsync(Guid.NewGuid(), "Title", "Reply");
        await coach.SetAvailabilityAsync(awayText: "Away");
        await coach.ShowLastSeenAsync(true);
        await school.EndAsync(coaching.Id);
        await school.DisableAsync(person.Id);

        await EmptyAsync(person.Id);
        await EmptyAsync(person.Id);

        var emptied = await school.ReadAsync(person.Id);
        (emptied.Name, emptied.Email, emptied.ExternalId).ShouldBe(("Voormalige coach", $"gone-{person.Id}@invalid", null));
        emptied.EmptiedAt.ShouldNotBeNull();
        (await chat.Database.MentionsAsync(mark)).ShouldBeEmpty();
        (await chat.Database.RowsOfAsync(coach)).ShouldBeEmpty();
        (await school.ListAsync($"search={mark}")).Items.ShouldBeEmpty();
        (await school.ActionsAsync(person.Id)).Take(2).ShouldBe(["person-emptied", "person-disabled"]);
        var seen = await student.ConversationAsync();
        seen.Peer.Name.ShouldBe("Voormalige coach");
        (await student.FetchAsync(coach)).Items.ShouldHaveSingleItem().Text.ShouldBe("From the coach");
        using var again = new Person(chat.Web, $"{mark}@school.test");
        using var refused = await again.TrySignInAsync(Person.Password);
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task It_stays_so()
    {
        var person = await school.MakeAsync("Robin", "student");
        await school.DisableAsync(person.Id);
        await EmptyAsync(person.Id);
        using var enabled = await school.Admin.DeleteAsync($"/api/admin/people/{person.Id}/disabled");
        await enabled.ShouldBeProblemAsync(HttpStatusCode.Conflict, "person-emptied");
        using var changed = await school.TryChangeAsync(person with { Name = "Robin again" });
        await changed.ShouldBeProblemAsync(HttpStatusCode.Conflict, "person-emptied");
        using var invited = await school.Admin.PostAsync($"/api/admin/people/{person.Id}/invitation");
        invited.IsSuccessStatusCode.ShouldBeFalse();
        (await school.ReadAsync(person.Id)).Name.ShouldBe("Former student");
    }

    [Fact]
    public async Task Only_a_disabled_person_without_coachings_and_holds_is_emptied()
    {
        var (student, coach) = (await school.MakeAsync("Some student", "student"), await school.MakeAsync("Some coach", "coach"));
        await RefusedAsync(student.Id, "person-active");
        await school.BeginAsync(student.Id, coach.Id);
        await school.DisableAsync(student.Id);
        await RefusedAsync(student.Id, "in-coaching");
        var other = await school.MakeAsync("Other student", "student");
        await school.DisableAsync(other.Id);
        await school.HoldAsync(other.Id);
        await RefusedAsync(other.Id, "legal-hold");
        await school.LiftAsync(other.Id);
        using var missing = await school.Admin.PostAsync("/api/admin/people/9223372036854775807/empty");
        await missing.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
        using var admin = await school.NewPersonAsync("admin");
        await chat.Database.SignInEarlierAsync(admin, RunningChat.ProofTime + TimeSpan.FromMinutes(1));
        using var unproved = await admin.PostAsync($"/api/admin/people/{other.Id}/empty");
        await unproved.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "proof-needed");
        await EmptyAsync(other.Id);
        await school.DisableAsync(admin.Id);
    }

    private async Task EmptyAsync(string id)
    {
        using var response = await school.Admin.PostAsync($"/api/admin/people/{id}/empty");
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent, await response.TextAsync());
    }

    private async Task RefusedAsync(string id, string slug)
    {
        using var response = await school.Admin.PostAsync($"/api/admin/people/{id}/empty");
        await response.ShouldBeProblemAsync(HttpStatusCode.Conflict, slug);
    }
}
