using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Sessions;

/// <summary>A locked session gives access to nothing until its user gives the password.</summary>
public sealed class LockTests(CalmChat chat)
{
    [Fact]
    public async Task The_password_alone_opens_a_locked_session()
    {
        using var pair = await chat.NewPairAsync();
        await pair.Coach.SendAsync(pair.Student, "A secret");
        await pair.Student.LockAsync();
        await pair.Student.LockAsync();
        (await WhoAsync(pair.Student)).Locked.ShouldBeTrue();
        await RefusedAsync(pair);

        using var wrong = await pair.Student.TryProveAsync("a guess");
        await wrong.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "wrong-password");
        await RefusedAsync(pair);

        using var right = await pair.Student.TryProveAsync(Person.Password);
        right.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await WhoAsync(pair.Student)).Locked.ShouldBeFalse();
        (await pair.Student.FetchAsync(pair.Coach)).Items.ShouldHaveSingleItem().Text.ShouldBe("A secret");
    }

    [Fact]
    public async Task Locking_one_session_locks_no_other_and_keeps_none_from_signing_out()
    {
        using var here = await chat.PersonAsync(chat.NewEmail());
        using var there = await chat.PersonAsync(here.Email);
        await here.LockAsync();
        (await WhoAsync(there)).Locked.ShouldBeFalse();
        (await there.ListAsync()).ShouldHaveSingleItem();
        await here.SignOutAsync();
        using var gone = await here.GetAsync("/api/session");
        await gone.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    [Fact]
    public async Task A_locked_session_cannot_be_kept_alive()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        await person.LockAsync();
        await chat.Database.AgeSessionAsync(person, TimeSpan.FromHours(1));
        var before = await chat.Database.SessionAsync(person);
        using var use = await person.PostAsync("/api/session/use");
        await use.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "session-locked");
        using var guess = await person.TryProveAsync("a guess");
        (await chat.Database.SessionAsync(person)).ShouldBe(before);
    }

    [Fact]
    public async Task Guesses_are_throttled_together_with_those_of_signing_in()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        await person.LockAsync();
        for (var guess = 0; guess < 10; guess++)
        {
            using var wrong = await person.TryProveAsync("a guess");
            await wrong.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "wrong-password");
        }

        using var right = await person.TryProveAsync(Person.Password);
        await right.ShouldBeProblemAsync(HttpStatusCode.TooManyRequests, "too-many-attempts");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"password":null}""")]
    public async Task A_malformed_proof_is_a_bad_request(string body)
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var response = await person.SendRawAsync(HttpMethod.Post, "/api/session/proof", body);
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

    private static async Task RefusedAsync(Pair pair)
    {
        foreach (var path in (string[])["/api/conversations", Person.MessagesWith(pair.Coach.Id), "/api/me/sessions", "/api/me/privacy"])
        {
            using var refused = await pair.Student.GetAsync(path);
            await refused.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "session-locked");
        }

        using var sent = await pair.Student.TrySendAsync(pair.Coach.Id, Guid.NewGuid(), "Forged");
        await sent.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "session-locked");
        var password = new { current = Person.Password, @new = "quite another phrase" };
        using var changed = await pair.Student.PutAsync("/api/me/password", password);
        await changed.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "session-locked");
    }

    private static async Task<SignedIn> WhoAsync(Person person)
    {
        using var response = await person.GetAsync("/api/session");
        return await response.ShouldHoldAsync<SignedIn>();
    }
}
