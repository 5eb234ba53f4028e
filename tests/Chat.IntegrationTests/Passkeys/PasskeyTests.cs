using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Passkeys;

/// <summary>Users keep passkeys in their accounts.</summary>
public sealed class PasskeyTests(CalmChat chat)
{
    private const int Most = 20;

    private static readonly TimeSpan LongAgo = RunningChat.ProofTime + TimeSpan.FromMinutes(1);

    [Fact]
    public async Task They_are_added_listed_renamed_and_removed()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var laptop = person.NewAuthenticator();
        using var phone = person.NewAuthenticator();
        var first = await person.AddAsync(laptop, " Laptop ");
        var second = await person.AddAsync(phone, "Phone");
        (await person.PasskeysAsync()).Select(passkey => (passkey.Id, passkey.Name)).ShouldBe([(second.Id, "Phone"), (first.Id, "Laptop")]);

        using var renamed = await person.PutAsync($"/api/me/passkeys/{first.Id}", new { name = "Old laptop" });
        renamed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var removed = await person.DeleteAsync($"/api/me/passkeys/{second.Id}");
        removed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await person.PasskeysAsync()).ShouldHaveSingleItem().Name.ShouldBe("Old laptop");
        using var again = await person.DeleteAsync($"/api/me/passkeys/{second.Id}");
        await again.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task The_browser_is_told_to_verify_its_user_to_keep_the_address_along_and_to_make_no_second_one()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var authenticator = person.NewAuthenticator();
        await person.AddAsync(authenticator);
        var options = await person.AdditionOptionsAsync();
        options.GetProperty("rp").GetProperty("id").GetString().ShouldBe("localhost");
        var selection = options.GetProperty("authenticatorSelection");
        selection.GetProperty("userVerification").GetString().ShouldBe("required");
        selection.GetProperty("residentKey").GetString().ShouldBe("required");
        options.GetProperty("user").GetProperty("name").GetString().ShouldBe(person.Email);
        options.GetProperty("excludeCredentials").EnumerateArray().ShouldHaveSingleItem()
            .GetProperty("transports").EnumerateArray().ShouldHaveSingleItem().GetString().ShouldBe("internal");

        using var guest = new Person(chat.Web, person.Email);
        var asked = await guest.SignInOptionsAsync();
        asked.GetProperty("userVerification").GetString().ShouldBe("required");
        asked.GetProperty("allowCredentials").GetArrayLength().ShouldBe(0, "nobody learns which passkeys an account has");
    }

    [Fact]
    public async Task Adding_and_removing_ask_for_a_proof_unless_it_was_given_lately()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var authenticator = person.NewAuthenticator();
        var passkey = await person.AddAsync(authenticator);
        await chat.Database.SignInEarlierAsync(person, LongAgo);
        using var asked = await person.PostAsync("/api/me/passkeys/options");
        await asked.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "proof-needed");
        using var removed = await person.DeleteAsync($"/api/me/passkeys/{passkey.Id}");
        await removed.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "proof-needed");
        (await person.PasskeysAsync()).ShouldHaveSingleItem();

        using var proved = await person.TryProveAsync(authenticator);
        proved.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var gone = await person.DeleteAsync($"/api/me/passkeys/{passkey.Id}");
        gone.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    public static TheoryData<AnswerFault> Faults { get; } =
    [
        new AnswerFault(Challenge: [1, 2, 3]),
        new AnswerFault(Origin: "https://evil.example"),
        new AnswerFault(IsCrossOrigin: true),
        new AnswerFault(RelyingParty: "evil.example"),
        new AnswerFault(Type: "webauthn.get"),
        new AnswerFault(IsVerified: false),
    ];

    [Theory, MemberData(nameof(Faults))]
    public async Task A_wrong_answer_adds_nothing(AnswerFault fault)
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var authenticator = person.NewAuthenticator();
        using var refused = await person.TryAddAsync(authenticator.Make(await person.AdditionOptionsAsync(), fault));
        await RefusedAsync(refused, "credential");
        (await person.PasskeysAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_challenge_counts_once_and_in_its_own_session_alone()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var elsewhere = await chat.PersonAsync(person.Email);
        using var one = person.NewAuthenticator();
        using var other = person.NewAuthenticator();
        var options = await person.AdditionOptionsAsync();
        var challenge = person.Cookie.Split("; ").Single(cookie => cookie.StartsWith("chat-passkey=", StringComparison.Ordinal));
        elsewhere.Cookie = challenge;
        using var moved = await elsewhere.TryAddAsync(one.Make(options));
        await RefusedAsync(moved, "credential");
        using var first = await person.TryAddAsync(one.Make(options));
        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        person.Cookie.ShouldNotContain("chat-passkey=");
        person.Cookie = challenge;
        using var second = await person.TryAddAsync(other.Make(options));
        await RefusedAsync(second, "credential");
        (await person.PasskeysAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_passkey_belongs_to_one_user_and_nobody_else_changes_it()
    {
        using var pair = await chat.NewPairAsync();
        using var authenticator = pair.Student.NewAuthenticator();
        var passkey = await pair.Student.AddAsync(authenticator);
        using var taken = await pair.Coach.TryAddAsync(authenticator.Make(await pair.Coach.AdditionOptionsAsync()));
        await RefusedAsync(taken, "credential");
        using var renamed = await pair.Coach.PutAsync($"/api/me/passkeys/{passkey.Id}", new { name = "Mine" });
        await renamed.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
        using var removed = await pair.Coach.DeleteAsync($"/api/me/passkeys/{passkey.Id}");
        await removed.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
        (await pair.Student.PasskeysAsync()).ShouldBe([passkey]);
        (await pair.Coach.PasskeysAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_user_can_have_twenty()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        for (var count = 0; count < Most - 1; count++)
        {
            using var authenticator = person.NewAuthenticator();
            await person.AddAsync(authenticator);
        }

        using var last = person.NewAuthenticator();
        using var tooMany = person.NewAuthenticator();
        using var elsewhere = await chat.PersonAsync(person.Email);
        var (here, there) = (await person.AdditionOptionsAsync(), await elsewhere.AdditionOptionsAsync());
        using var added = await person.TryAddAsync(last.Make(here));
        added.StatusCode.ShouldBe(HttpStatusCode.Created);
        using var refused = await elsewhere.TryAddAsync(tooMany.Make(there));
        await RefusedAsync(refused, "credential");
        using var asked = await person.PostAsync("/api/me/passkeys/options");
        await RefusedAsync(asked, "id");
        (await person.PasskeysAsync()).Count.ShouldBe(Most);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"name":"Laptop"}""")]
    [InlineData("""{"name":null,"credential":{}}""")]
    [InlineData("""{"name":"Laptop","credential":null}""")]
    [InlineData("""{"name":"Laptop","credential":{"id":7}}""")]
    [InlineData("""{"name":" ","credential":{}}""")]
    [InlineData("""{"name":"Two\nlines","credential":{}}""")]
    public async Task A_malformed_one_is_a_bad_request(string body)
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        await person.AdditionOptionsAsync();
        using var response = await person.SendRawAsync(HttpMethod.Post, "/api/me/passkeys", body);
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

    private static async Task RefusedAsync(HttpResponseMessage response, string member)
    {
        var problem = await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        problem.GetProperty("errors").EnumerateObject().ShouldHaveSingleItem().Name.ShouldBe(member);
    }
}
