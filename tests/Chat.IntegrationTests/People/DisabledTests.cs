using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.People;

public sealed class DisabledTests(CalmChat chat, CalmSchool school) : IClassFixture<CalmSchool>
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task A_disabled_user_is_signed_out_everywhere_and_can_do_nothing_until_enabled()
    {
        using var student = await school.NewPersonAsync("student");
        using var phone = await chat.PersonAsync(student.Email);
        using var coach = await school.NewPersonAsync("coach");
        await school.BeginAsync(student.Id, coach.Id);
        using var scheduled = await student.TryScheduleAsync(
            coach.Id, Guid.NewGuid(), "Not while disabled", DateTimeOffset.UtcNow.AddHours(1));
        scheduled.StatusCode.ShouldBe(HttpStatusCode.Created);
        await using var one = await student.ListenAsync(chat.AddressOf("realtime-1"));
        await using var two = await phone.ListenAsync(chat.AddressOf("realtime-2"));
        await using var coachs = await coach.ListenAsync(chat.AddressOf("realtime-1"));

        await school.DisableAsync(student.Id);
        await Task.WhenAll(one.ClosedAsync(AtOnce), two.ClosedAsync(AtOnce));
        coachs.IsOpen.ShouldBeTrue();
        foreach (var browser in (Person[])[student, phone])
        {
            using var sent = await browser.TrySendAsync(coach.Id, Guid.NewGuid(), "Still here");
            await sent.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
            (await NoticeSocket.RefusalAsync(chat.Web, browser.Cookie, browser.Origin)).ShouldBe(HttpStatusCode.Unauthorized);
            using var signIn = await browser.TrySignInAsync(Person.Password);
            await signIn.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "sign-in-failed");
            (await signIn.TextAsync()).ShouldMatch("problem-sign-in-failed.json");
        }

        await chat.Database.BringForwardAsync(student, TimeSpan.FromHours(2));
        await Eventually.TrueAsync(async () => await chat.Database.UnsentAsync(student) == 1);
        await school.DisableAsync(student.Id);
        (await school.ReadAsync(student.Id)).DisabledAt.ShouldNotBeNull();

        await school.EnableAsync(student.Id);
        await school.EnableAsync(student.Id);
        (await school.ReadAsync(student.Id)).DisabledAt.ShouldBeNull();
        await student.SignInAsync();
        (await student.ScheduledAsync(coach)).ShouldHaveSingleItem().State.ShouldBe("ended");
        await student.SendAsync(coach, "Back again");
        (await coach.FetchAsync(student)).Items.ShouldHaveSingleItem().Text.ShouldBe("Back again");
        (await school.ActionsAsync(student.Id)).ShouldBe(["person-enabled", "person-disabled", "coaching-begun", "person-created"]);
    }

    [Fact]
    public async Task Making_an_admin_and_enabling_anybody_need_a_fresh_proof_and_disabling_does_not()
    {
        var person = await school.MakeAsync("Gone", "student");
        using var admin = await school.NewPersonAsync("admin");
        await chat.Database.SignInEarlierAsync(admin, RunningChat.ProofTime + TimeSpan.FromMinutes(1));
        using var disabled = await admin.PutAsync($"/api/admin/people/{person.Id}/disabled");
        disabled.StatusCode.ShouldBe(HttpStatusCode.NoContent, await disabled.TextAsync());
        using var enabled = await admin.DeleteAsync($"/api/admin/people/{person.Id}/disabled");
        await enabled.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "proof-needed");
        using var made = await admin.PostAsync("/api/admin/people", School.Text("Another", "admin"));
        await made.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "proof-needed");
        using var student = await admin.PostAsync("/api/admin/people", School.Text("A student", "student"));
        student.StatusCode.ShouldBe(HttpStatusCode.Created, await student.TextAsync());
    }

    [Fact]
    public async Task A_sign_in_that_meets_the_disabling_begins_no_session()
    {
        using var person = await school.NewPersonAsync("student");
        await chat.Database.DisableUnderAsync(person, async () =>
        {
            using var signIn = await person.TrySignInAsync(Person.Password);
            await signIn.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "sign-in-failed");
        });
    }

    [Fact]
    public async Task Name_and_role_are_those_of_the_user_and_not_of_the_moment_of_signing_in()
    {
        var made = await school.MakeAsync("Before", "student");
        using var person = await school.SignInAsync(made);
        using var coach = await school.NewPersonAsync("coach");
        await using var coachs = await coach.ListenAsync();
        var coaching = await school.BeginAsync(person.Id, coach.Id);
        await coachs.WaitForAsync("sync");

        await school.ChangeAsync(made with { Name = "After" });
        (await coachs.WaitForAsync("sync")).Sender.ShouldBe(person.Id);
        (await coach.ConversationAsync()).Peer.Name.ShouldBe("After");
        await Eventually.TrueAsync(async () => (await WhoAmIAsync(person)).Name == "After");

        using var tooSoon = await school.TryChangeAsync(made with { Role = "coach" });
        await tooSoon.ShouldBeProblemAsync(HttpStatusCode.Conflict, "in-coaching");
        await school.EndAsync(coaching.Id);
        await using var socket = await person.ListenAsync();
        await school.ChangeAsync(made with { Name = "After", Role = "coach" });
        await socket.ClosedAsync(AtOnce);
        using var before = await person.GetAsync("/api/session");
        await before.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
        await person.SignInAsync();
        (await WhoAmIAsync(person)).ShouldBe(new SignedIn(person.Id, "After", "coach"));
        using var availability = await person.GetAsync("/api/me/availability");
        availability.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<SignedIn> WhoAmIAsync(Person person)
    {
        using var response = await person.GetAsync("/api/session");
        return await response.ShouldHoldAsync<SignedIn>();
    }
}
