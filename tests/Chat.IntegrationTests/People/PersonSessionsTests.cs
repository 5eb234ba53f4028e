using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.People;

public sealed class PersonSessionsTests(CalmChat chat, CalmSchool school) : IClassFixture<CalmSchool>
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task An_admin_sees_a_persons_devices_and_ends_one_at_once()
    {
        using var laptop = await school.NewPersonAsync("student");
        using var phone = await chat.PersonAsync(laptop.Email);
        await using var kept = await laptop.ListenAsync(chat.AddressOf("realtime-1"));
        await using var lost = await phone.ListenAsync(chat.AddressOf("realtime-2"));
        var of = (await phone.SessionsAsync()).Single(session => session.IsCurrent).Id;
        var seen = await ListAsync(laptop.Id);
        seen.Select(session => session.Id).ShouldBe((await laptop.SessionsAsync()).Select(session => session.Id));
        seen.ShouldAllBe(session => !session.IsCurrent);

        (await EndAsync($"{laptop.Id}/sessions/{of}")).ShouldBe(HttpStatusCode.NoContent);
        await lost.ClosedAsync(AtOnce);
        using var refused = await phone.GetAsync("/api/session");
        await refused.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
        kept.IsOpen.ShouldBeTrue();
        (await ListAsync(laptop.Id)).ShouldHaveSingleItem().Id.ShouldNotBe(of);
        (await EndAsync($"{laptop.Id}/sessions/{of}")).ShouldBe(HttpStatusCode.NotFound);
        (await school.ActionsAsync(laptop.Id)).ShouldBe(["sessions-ended", "person-created"]);
    }

    [Fact]
    public async Task Ending_all_signs_the_person_out_everywhere_and_is_logged_once()
    {
        using var laptop = await school.NewPersonAsync("coach");
        using var phone = await chat.PersonAsync(laptop.Email);
        await using var one = await laptop.ListenAsync(chat.AddressOf("realtime-1"));
        await using var two = await phone.ListenAsync(chat.AddressOf("realtime-2"));
        (await EndAsync($"{laptop.Id}/sessions")).ShouldBe(HttpStatusCode.NoContent);
        await Task.WhenAll(one.ClosedAsync(AtOnce), two.ClosedAsync(AtOnce));
        (await ListAsync(laptop.Id)).ShouldBeEmpty();
        (await EndAsync($"{laptop.Id}/sessions")).ShouldBe(HttpStatusCode.NoContent);
        var entry = (await school.AuditAsync($"person={laptop.Id}")).Items[0];
        entry.Action.ShouldBe("sessions-ended");
        entry.Changes.Select(change => (change.Member, change.From, change.To)).ShouldBe([("device", null, null), ("device", null, null)]);
        (await school.ActionsAsync(laptop.Id)).ShouldBe(["sessions-ended", "person-created"]);
        await laptop.SignInAsync();
    }

    [Fact]
    public async Task An_admin_who_ends_all_own_sessions_keeps_the_present_one()
    {
        using var admin = await school.NewPersonAsync("admin");
        using var elsewhere = await chat.PersonAsync(admin.Email);
        using var response = await admin.DeleteAsync($"/api/admin/people/{admin.Id}/sessions");
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await admin.SessionsAsync()).ShouldHaveSingleItem().IsCurrent.ShouldBeTrue();
        using var refused = await elsewhere.GetAsync("/api/session");
        await refused.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    [Fact]
    public async Task Nobodys_sessions_are_found_under_another_persons_id_or_under_none()
    {
        using var person = await school.NewPersonAsync("student");
        var other = await school.MakeAsync("Somebody Else", "student");
        var session = (await ListAsync(person.Id)).ShouldHaveSingleItem().Id;
        (await ListAsync(other.Id)).ShouldBeEmpty();
        (await EndAsync($"{other.Id}/sessions/{session}")).ShouldBe(HttpStatusCode.NotFound);
        foreach (var path in (string[])["999999999999/sessions", $"999999999999/sessions/{session}", "none/sessions"])
            (await EndAsync(path)).ShouldBe(HttpStatusCode.NotFound);
        using var nobody = await school.Admin.GetAsync("/api/admin/people/999999999999/sessions");
        await nobody.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
        (await ListAsync(person.Id)).ShouldHaveSingleItem();
    }

    private async Task<IReadOnlyList<Session>> ListAsync(string person)
    {
        using var response = await school.Admin.GetAsync($"/api/admin/people/{person}/sessions");
        return await response.ShouldHoldAsync<List<Session>>();
    }

    private async Task<HttpStatusCode> EndAsync(string path)
    {
        using var response = await school.Admin.DeleteAsync($"/api/admin/people/{path}");
        return response.StatusCode;
    }
}
