using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Passkeys;

/// <summary>Right signatures that sign nobody in: those that came before, copies of keys, and those of disabled users.</summary>
public sealed class PasskeyRefusalTests(CalmChat chat, CalmSchool school) : IClassFixture<CalmSchool>
{
    [Fact]
    public async Task A_challenge_counts_once_and_for_signing_in_alone()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var authenticator = person.NewAuthenticator();
        await person.AddAsync(authenticator);
        using var guest = new Person(chat.Web, "");
        var options = await guest.SignInOptionsAsync();
        var cookie = guest.Cookie;
        using var first = await guest.TrySignInAsync(authenticator.Sign(options));
        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var thief = new Person(chat.Web, "") { Cookie = cookie };
        using var again = await thief.TrySignInAsync(authenticator.Sign(options));
        await again.ShouldBeRefusedSignInAsync();

        using var without = new Person(chat.Web, "");
        using var missing = await without.TrySignInAsync(authenticator.Sign(options));
        await missing.ShouldBeRefusedSignInAsync();
        using var forged = new Person(chat.Web, "") { Cookie = "chat-passkey=CfDJ8forged" };
        using var unreadable = await forged.TrySignInAsync(authenticator.Sign(options));
        await unreadable.ShouldBeRefusedSignInAsync();
        using var proving = await person.TrySignInAsync(authenticator.Sign(await person.ProofOptionsAsync()));
        await proving.ShouldBeRefusedSignInAsync();
    }

    [Fact]
    public async Task Of_two_keys_that_count_alike_one_is_a_copy_and_refused()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var authenticator = person.NewAuthenticator();
        var passkey = await person.AddAsync(authenticator);
        using var guest = new Person(chat.Web, "");
        using var first = await guest.TrySignInAsync(authenticator);
        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        authenticator.Count--;
        using var copy = await guest.TrySignInAsync(authenticator);
        await copy.ShouldBeRefusedSignInAsync();
        await chat.Log.ShouldTellAsync($"[4121] The counter of passkey {passkey.Id} of user {person.Id} has not grown");

        authenticator.Count = 10;
        using var one = new Person(chat.Web, "");
        using var other = new Person(chat.Web, "");
        var (here, there) = (await one.SignInOptionsAsync(), await other.SignInOptionsAsync());
        var signed = authenticator.Sign(here);
        authenticator.Count--;
        var copied = authenticator.Sign(there);
        var answers = await Task.WhenAll(one.TrySignInAsync(signed), other.TrySignInAsync(copied));
        answers.Select(answer => answer.StatusCode).ShouldBe([HttpStatusCode.OK, HttpStatusCode.Unauthorized], ignoreOrder: true);
        foreach (var answer in answers) answer.Dispose();
    }

    [Fact]
    public async Task A_disabled_user_is_refused()
    {
        var known = await school.MakeAsync("Some student", "student");
        using var person = await school.SignInAsync(known);
        using var authenticator = person.NewAuthenticator();
        await person.AddAsync(authenticator);
        await school.DisableAsync(known.Id);
        using var guest = new Person(chat.Web, "");
        using var refused = await guest.TrySignInAsync(authenticator);
        await refused.ShouldBeRefusedSignInAsync();
        await chat.Log.ShouldTellAsync($"[4120] A passkey was refused for user {known.Id}");
    }

    [Fact]
    public async Task A_user_who_is_disabled_at_that_moment_is_refused()
    {
        var known = await school.MakeAsync("Some student", "student");
        using var person = await school.SignInAsync(known);
        using var authenticator = person.NewAuthenticator();
        await person.AddAsync(authenticator);
        using var guest = new Person(chat.Web, "");
        var answer = authenticator.Sign(await guest.SignInOptionsAsync());
        await chat.Database.DisableUnderAsync(person, async () =>
        {
            using var refused = await guest.TrySignInAsync(answer);
            await refused.ShouldBeRefusedSignInAsync();
        });
    }

    [Fact]
    public async Task Another_site_cannot_sign_somebody_in()
    {
        using var guest = new Person(chat.Web, "");
        foreach (var path in (string[])["/api/session/passkey", "/api/session/passkey/options"])
        {
            using var refused = await guest.CallAsync(HttpMethod.Post, path, null, ("Origin", "https://evil.example"));
            await refused.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "not-allowed");
        }
    }
}
