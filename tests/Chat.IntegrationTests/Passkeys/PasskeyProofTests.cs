using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Passkeys;

/// <summary>A passkey proves that the user of a session is there, as the password does.</summary>
public sealed class PasskeyProofTests(CalmChat chat)
{
    [Fact]
    public async Task A_passkey_opens_a_locked_session()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var authenticator = person.NewAuthenticator();
        (await person.CanProveWithPasskeyAsync()).ShouldBeFalse();
        await person.AddAsync(authenticator);
        await person.LockAsync();
        (await person.CanProveWithPasskeyAsync()).ShouldBeTrue();
        foreach (var path in (string[])["/api/me/passkeys", "/api/conversations"])
        {
            using var refused = await person.GetAsync(path);
            await refused.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "session-locked");
        }

        var options = await person.ProofOptionsAsync();
        options.GetProperty("allowCredentials").GetArrayLength().ShouldBe(1);
        using var wrong = await person.TryProveAsync(authenticator.Sign(options, new AnswerFault(IsForged: true)));
        await wrong.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "wrong-passkey");
        using var right = await person.TryProveAsync(authenticator);
        right.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await person.ListAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_passkey_of_another_user_and_the_challenge_of_a_sign_in_prove_nothing()
    {
        using var pair = await chat.NewPairAsync();
        using var students = pair.Student.NewAuthenticator();
        using var coachs = pair.Coach.NewAuthenticator();
        await pair.Student.AddAsync(students);
        await pair.Coach.AddAsync(coachs);
        await pair.Student.LockAsync();
        using var foreign = await pair.Student.TryProveAsync(coachs);
        await foreign.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "wrong-passkey");
        using var posed = await pair.Student.TryProveAsync(
            coachs.Sign(await pair.Student.ProofOptionsAsync(), new AnswerFault(UserHandle: pair.Student.Id)));
        await posed.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "wrong-passkey");
        using var other = await pair.Student.TryProveAsync(students.Sign(await pair.Student.SignInOptionsAsync()));
        await other.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "wrong-passkey");
        using var locked = await pair.Student.GetAsync("/api/conversations");
        await locked.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "session-locked");
    }
}
