using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Passkeys;

/// <summary>A passkey signs in without an address and a password, and nothing else that looks like one does.</summary>
public sealed class PasskeySignInTests(CalmChat chat)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_passkey_alone_signs_in_again_and_again(bool counts)
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var authenticator = new Authenticator(person.Origin) { Counts = counts };
        await person.AddAsync(authenticator);
        for (var time = 0; time < 2; time++)
        {
            using var guest = new Person(chat.Web, "");
            using var response = await guest.TrySignInAsync(authenticator);
            var signedIn = await response.ShouldHoldAsync<SignedIn>();
            (signedIn.Id, signedIn.Shared, signedIn.Locked).ShouldBe((person.Id, false, false));
            (await guest.ConversationAsync()).ShouldNotBeNull();
            guest.Cookie.ShouldNotContain("chat-passkey=");
            (await guest.SessionsAsync()).Count(session => session.IsCurrent).ShouldBe(1);
        }

        (await person.PasskeysAsync()).ShouldHaveSingleItem().LastUsedAt.ShouldNotBeNull();
        await chat.Log.ShouldTellAsync($"[4101] User {person.Id} signed in: session ");
    }

    [Fact]
    public async Task It_also_ends_soon_on_a_shared_computer()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var authenticator = person.NewAuthenticator();
        await person.AddAsync(authenticator);
        using var guest = new Person(chat.Web, "");
        using var response = await guest.TrySignInAsync(authenticator, shared: true);
        (await response.ShouldHoldAsync<SignedIn>()).Shared.ShouldBeTrue();
    }

    public static TheoryData<AnswerFault> Faults { get; } =
    [
        new AnswerFault(Challenge: [1, 2, 3]),
        new AnswerFault(Origin: "https://evil.example"),
        new AnswerFault(IsCrossOrigin: true),
        new AnswerFault(RelyingParty: "evil.example"),
        new AnswerFault(Type: "webauthn.create"),
        new AnswerFault(IsVerified: false),
        new AnswerFault(IsForged: true),
        new AnswerFault(UserHandle: "1"),
        new AnswerFault(UserHandle: "nobody"),
    ];

    [Theory, MemberData(nameof(Faults))]
    public async Task A_wrong_answer_is_refused_like_a_wrong_password(AnswerFault fault)
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var authenticator = person.NewAuthenticator();
        await person.AddAsync(authenticator);
        using var guest = new Person(chat.Web, "");
        using var refused = await guest.TrySignInAsync(authenticator, fault);
        await refused.ShouldBeRefusedSignInAsync();
        guest.Cookie.ShouldBeEmpty();
        using var right = await guest.TrySignInAsync(authenticator);
        right.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_passkey_of_another_user_does_not_serve_for_a_user()
    {
        using var pair = await chat.NewPairAsync();
        using var authenticator = pair.Coach.NewAuthenticator();
        await pair.Coach.AddAsync(authenticator);
        using var guest = new Person(chat.Web, "");
        using var refused = await guest.TrySignInAsync(authenticator, new AnswerFault(UserHandle: pair.Student.Id));
        await refused.ShouldBeRefusedSignInAsync();
    }

    [Fact]
    public async Task A_passkey_that_was_never_added_or_is_removed_is_refused()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var unknown = person.NewAuthenticator();
        unknown.Make(await person.AdditionOptionsAsync());
        using var removed = person.NewAuthenticator();
        var passkey = await person.AddAsync(removed);
        using var removing = await person.DeleteAsync($"/api/me/passkeys/{passkey.Id}");
        foreach (var authenticator in (Authenticator[])[unknown, removed])
        {
            using var guest = new Person(chat.Web, "");
            using var refused = await guest.TrySignInAsync(authenticator);
            await refused.ShouldBeRefusedSignInAsync();
        }
    }
}
