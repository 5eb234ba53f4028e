using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Erasures;

/// <summary>A student asks for an erasure, and an admin answers.</summary>
public sealed class ErasureRequestTests(CalmChat chat, CalmSchool school) : IClassFixture<CalmSchool>
{
    [Fact]
    public async Task The_student_asks_once_and_may_withdraw_and_the_coach_learns_nothing()
    {
        using var pair = await chat.NewPairAsync();
        await pair.Student.SendAsync(pair.Coach, "Hello");
        await pair.Student.AskAsync(pair.Coach);
        var asked = (await pair.Student.ConversationAsync()).Erasure.ShouldNotBeNull().AskedAt.ShouldNotBeNull();
        await pair.Student.AskAsync(pair.Coach);
        (await pair.Student.ConversationAsync()).Erasure.ShouldNotBeNull().AskedAt.ShouldBe(asked);
        (await pair.Coach.ConversationAsync()).Erasure.ShouldBeNull();
        (await RequestAsync(pair)).ShouldNotBeNull().IsHeld.ShouldBeFalse();

        using var withdrawn = await pair.Student.DeleteAsync($"/api/conversations/{pair.Coach.Id}/erasure");

        withdrawn.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await pair.Student.ConversationAsync()).Erasure.ShouldBeNull();
        (await RequestAsync(pair)).ShouldBeNull();
        using var approved = await school.Admin.TryApproveAsync(pair);
        await approved.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
        (await pair.Coach.FetchAsync(pair.Student)).Items.ShouldHaveSingleItem().Text.ShouldBe("Hello");
    }

    [Fact]
    public async Task A_refusal_has_a_reason_for_the_student_and_the_student_may_ask_again()
    {
        using var pair = await chat.NewPairAsync();
        await pair.Student.SendAsync(pair.Coach, "Hello");
        await pair.Student.AskAsync(pair.Coach);
        using var refused = await school.Admin.TryRefuseAsync(pair, "talk-first");
        refused.StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var seen = (await pair.Student.ConversationAsync()).Erasure.ShouldNotBeNull();
        (seen.AskedAt, seen.Refusal).ShouldBe((null, "talk-first"));
        (await pair.Coach.ConversationAsync()).Erasure.ShouldBeNull();
        using var again = await school.Admin.TryRefuseAsync(pair, "safety");
        await again.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
        using var unknown = await school.Admin.TryRefuseAsync(pair, "no-idea");
        await unknown.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        await school.EraseAsync(pair);
        (await pair.Student.ConversationAsync()).Erasure.ShouldNotBeNull().Refusal.ShouldBeNull();
        (await school.ActionsAsync(pair.Student.Id)).Take(2).ShouldBe(["conversation-erased", "erasure-refused"]);
    }

    [Fact]
    public async Task Nothing_is_erased_under_a_legal_hold_of_either()
    {
        using var pair = await chat.NewPairAsync();
        await pair.Student.SendAsync(pair.Coach, "Evidence");
        await pair.Student.AskAsync(pair.Coach);
        foreach (var person in (Person[])[pair.Student, pair.Coach])
        {
            await school.HoldAsync(person.Id);
            await school.HoldAsync(person.Id);
            (await RequestAsync(pair)).ShouldNotBeNull().IsHeld.ShouldBeTrue();
            (await school.Admin.ErasuresAsync()).Holds.ShouldContain(hold => hold.Person.Id == person.Id);
            using var held = await school.Admin.TryApproveAsync(pair);
            await held.ShouldBeProblemAsync(HttpStatusCode.Conflict, "legal-hold");
            (await chat.Database.KeysOfAsync(pair)).ShouldBe(1);
            await school.LiftAsync(person.Id);
            await school.LiftAsync(person.Id);
            (await school.ActionsAsync(person.Id)).Take(2).ShouldBe(["hold-lifted", "hold-set"]);
        }

        using var approved = await school.Admin.TryApproveAsync(pair);
        approved.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Only_the_student_asks_and_only_an_admin_who_gave_the_password_lately_erases()
    {
        using var pair = await chat.NewPairAsync();
        using var nothing = await pair.Student.TryAskAsync(pair.Coach);
        await nothing.ShouldBeProblemAsync(HttpStatusCode.Conflict, "nothing-to-erase");
        await pair.Student.SendAsync(pair.Coach, "Hello");
        using var byCoach = await pair.Coach.TryAskAsync(pair.Student);
        await byCoach.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
        await pair.Student.AskAsync(pair.Coach);
        foreach (var person in (Person[])[pair.Student, pair.Coach])
        {
            using var approved = await person.TryApproveAsync(pair);
            await approved.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "not-allowed");
            using var listed = await person.GetAsync("/api/admin/erasures");
            await listed.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "not-allowed");
            using var held = await person.PutAsync($"/api/admin/people/{pair.Student.Id}/hold");
            await held.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "not-allowed");
        }

        using var admin = await school.NewPersonAsync("admin");
        await chat.Database.SignInEarlierAsync(admin, RunningChat.ProofTime + TimeSpan.FromMinutes(1));
        using var unproved = await admin.TryApproveAsync(pair);
        await unproved.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "proof-needed");
        using var lifted = await admin.DeleteAsync($"/api/admin/people/{pair.Student.Id}/hold");
        await lifted.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "proof-needed");
        (await chat.Database.KeysOfAsync(pair)).ShouldBe(1);
        using var proved = await admin.TryProveAsync(Person.Password);
        using var erased = await admin.TryApproveAsync(pair);
        erased.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await school.DisableAsync(admin.Id);
    }

    private async Task<ErasureRequest?> RequestAsync(Pair pair) => (await school.Admin.ErasuresAsync()).Requests
        .SingleOrDefault(request => (request.Student.Id, request.Coach.Id) == (pair.Student.Id, pair.Coach.Id));
}
