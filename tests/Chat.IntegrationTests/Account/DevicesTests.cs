using System.Net;
using System.Net.Http.Json;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Account;

public sealed class DevicesTests(CalmChat chat)
{
    private const string Firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:146.0) Gecko/20100101 Firefox/146.0";

    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task Every_session_is_listed_with_its_device_byte_for_byte_as_agreed()
    {
        using var laptop = new Person(chat.Web, chat.NewEmail());
        using var signIn = await laptop.CallAsync(
            HttpMethod.Post,
            "/api/session",
            JsonContent.Create(new { email = laptop.Email, password = Person.Password }),
            ("User-Agent", Firefox));
        using var phone = await chat.PersonAsync(laptop.Email);
        using var response = await phone.GetAsync("/api/me/sessions");
        (await response.TextAsync()).ShouldMatch("sessions.json");

        var mine = await phone.SessionsAsync();
        var current = mine.Where(session => session.IsCurrent).ShouldHaveSingleItem();
        using var whoAmI = await phone.GetAsync("/api/session");
        whoAmI.Headers.GetValues("Chat-Session").ShouldBe([current.Id.ToString()]);
        mine.ShouldAllBe(session => session.SignedInAt > DateTimeOffset.UtcNow.AddMinutes(-1) && session.LastSeenAt >= session.SignedInAt);
        (await laptop.SessionsAsync()).Single(session => session.IsCurrent).Id.ShouldNotBe(current.Id);
    }

    [Fact]
    public async Task Ending_one_closes_its_sockets_at_once_and_no_others()
    {
        using var here = await chat.PersonAsync(chat.NewEmail());
        using var there = await chat.PersonAsync(here.Email);
        await using var own = await here.ListenAsync(chat.AddressOf("realtime-2"));
        await using var other = await there.ListenAsync(chat.AddressOf("realtime-2"));
        var session = (await here.SessionsAsync()).Single(session => !session.IsCurrent).Id;
        using var response = await here.DeleteAsync($"/api/me/sessions/{session}");

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await other.ClosedAsync(AtOnce);
        using var refused = await there.GetAsync("/api/session");
        await refused.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
        (await here.SessionsAsync()).ShouldHaveSingleItem().IsCurrent.ShouldBeTrue();
        own.IsOpen.ShouldBeTrue();
        using var again = await here.DeleteAsync($"/api/me/sessions/{session}");
        await again.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Ending_another_one_asks_for_the_password_unless_it_was_given_lately()
    {
        using var here = await chat.PersonAsync(chat.NewEmail());
        await chat.Database.SignInEarlierAsync(here, RunningChat.ProofTime + TimeSpan.FromMinutes(1));
        using var there = await chat.PersonAsync(here.Email);
        var other = (await here.SessionsAsync()).Single(session => !session.IsCurrent).Id;
        using var refused = await here.DeleteAsync($"/api/me/sessions/{other}");
        await refused.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "proof-needed");
        using var stays = await there.GetAsync("/api/session");
        stays.StatusCode.ShouldBe(HttpStatusCode.OK);

        using var wrong = await here.TryProveAsync("a guess");
        await wrong.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "wrong-password");
        using var still = await here.DeleteAsync($"/api/me/sessions/{other}");
        await still.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "proof-needed");
        using var right = await here.TryProveAsync(Person.Password);
        using var ended = await here.DeleteAsync($"/api/me/sessions/{other}");
        ended.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Of_too_many_the_one_that_was_not_used_for_the_longest_time_ends_with_its_sockets()
    {
        using var oldest = await chat.PersonAsync(chat.NewEmail());
        await using var socket = await oldest.ListenAsync(chat.AddressOf("realtime-1"));
        List<Person> others = [];
        for (var count = 1; count < CalmChat.SessionsPerUser; count++) others.Add(await chat.PersonAsync(oldest.Email));
        (await chat.Database.SessionsOfAsync(oldest)).ShouldBe(CalmChat.SessionsPerUser);
        socket.IsOpen.ShouldBeTrue();

        others.Add(await chat.PersonAsync(oldest.Email));
        (await chat.Database.SessionsOfAsync(oldest)).ShouldBe(CalmChat.SessionsPerUser);
        await socket.ClosedAsync(AtOnce);
        using var refused = await oldest.GetAsync("/api/session");
        await refused.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
        using var kept = await others[0].GetAsync("/api/session");
        kept.StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var other in others) other.Dispose();
    }

    [Fact]
    public async Task Nobody_elses_session_is_listed_or_can_be_ended()
    {
        using var pair = await chat.NewPairAsync();
        var coachs = (await pair.Coach.SessionsAsync()).ShouldHaveSingleItem().Id;
        (await pair.Student.SessionsAsync()).ShouldHaveSingleItem().Id.ShouldNotBe(coachs);
        foreach (var id in (string[])[$"{coachs}", $"{Guid.NewGuid()}", "1", "%20"])
        {
            using var response = await pair.Student.DeleteAsync($"/api/me/sessions/{id}");
            await response.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
        }

        using var forged = await pair.Coach.CallAsync(
            HttpMethod.Delete, $"/api/me/sessions/{coachs}", null, ("Origin", "https://evil.example"));
        await forged.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "not-allowed");
        (await pair.Coach.SessionsAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Ending_the_own_one_is_signing_out()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        var session = (await person.SessionsAsync()).ShouldHaveSingleItem().Id;
        using var ended = await person.DeleteAsync($"/api/me/sessions/{session}");
        ended.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var refused = await person.GetAsync("/api/session");
        await refused.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
    }
}
