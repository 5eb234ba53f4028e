using System.Globalization;
using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Sessions;

public sealed class SignInTests(CalmChat chat, CalmSchool school) : IClassFixture<CalmSchool>
{
    [Fact]
    public async Task Signing_in_says_who_one_is_and_sets_a_cookie_that_scripts_cannot_read()
    {
        using var person = new Person(chat.Web, chat.NewEmail());
        using var response = await person.TrySignInAsync(Person.Password);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.TextAsync()).ShouldMatch("signed-in.json");
        var cookies = response.Headers.GetValues("Set-Cookie").Select(cookie => cookie.ToLowerInvariant()).ToList();
        cookies.Select(cookie => cookie.Split('=')[0]).ShouldBe(["chat", "chat-device"], ignoreOrder: true);
        foreach (var cookie in cookies)
        {
            cookie.ShouldContain("httponly");
            cookie.ShouldContain("samesite=strict");
            cookie.ShouldContain("path=/");
        }
    }

    [Fact]
    public async Task An_e_mail_address_may_be_written_in_capitals()
    {
        using var person = new Person(chat.Web, chat.NewEmail().ToUpperInvariant());
        using var response = await person.TrySignInAsync(Person.Password);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(" {0}")]
    [InlineData("{0}\u00a0")]
    public async Task White_space_around_an_e_mail_address_does_not_matter(string form)
    {
        using var person = new Person(chat.Web, string.Format(CultureInfo.InvariantCulture, form, chat.NewEmail()));
        using var response = await person.TrySignInAsync(Person.Password);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_are_answered_alike()
    {
        using var known = new Person(chat.Web, chat.NewEmail());
        using var unknown = new Person(chat.Web, $"nobody-{Guid.NewGuid():N}@demo.test");
        using var wrong = await known.TrySignInAsync("not-the-password");
        using var nobody = await unknown.TrySignInAsync(Person.Password);

        await wrong.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "sign-in-failed");
        wrong.Headers.Contains("Set-Cookie").ShouldBeFalse();
        (await wrong.TextAsync()).ShouldMatch("problem-sign-in-failed.json");
        (await nobody.TextAsync()).ShouldMatch("problem-sign-in-failed.json");
        nobody.StatusCode.ShouldBe(wrong.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Guessing_is_stopped_whether_the_address_is_known_or_not_while_others_go_on(bool isKnown)
    {
        using var guesser = new Person(chat.Web, isKnown ? chat.NewEmail() : $"nobody-{Guid.NewGuid():N}@demo.test");
        const int Guesses = 12;
        var answers = await Task.WhenAll(Enumerable.Range(0, Guesses).Select(_ => guesser.TrySignInAsync("a guess")));
        using var after = await guesser.TrySignInAsync(Person.Password);

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Unauthorized).ShouldBeLessThanOrEqualTo(Guesses - 1);
        await after.ShouldBeProblemAsync(HttpStatusCode.TooManyRequests, "too-many-attempts");
        (await after.TextAsync()).ShouldMatch("problem-too-many-attempts.json");
        after.Headers.RetryAfter?.Delta.ShouldNotBeNull().ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
        using var other = await chat.PersonAsync(chat.NewEmail());
        foreach (var answer in answers) answer.Dispose();
    }

    /// <summary>Each spelling that finds an account shares its guesses. U+212A, the Kelvin sign, is a <c>K</c> in NFC.</summary>
    [Fact]
    public async Task Guesses_count_together_however_the_address_is_written()
    {
        const int Guesses = 10;
        var known = await school.MakeAsync("Kim", "student", $"kim-{Guid.NewGuid():N}@demo.test");
        using var owner = await school.SignInAsync(known);
        string[] forms =
            [known.Email, known.Email.ToUpperInvariant(), $" {known.Email}\u00a0", known.Email.Replace('k', '\u212a')];
        for (var guess = 0; guess < Guesses; guess++)
        {
            using var guesser = new Person(chat.Web, forms[guess % forms.Length]);
            using var wrong = await guesser.TrySignInAsync("a guess");
            await wrong.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "sign-in-failed");
        }

        foreach (var form in forms)
        {
            using var late = new Person(chat.Web, form);
            using var refused = await late.TrySignInAsync(Person.Password);
            await refused.ShouldBeProblemAsync(HttpStatusCode.TooManyRequests, "too-many-attempts");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"email":"student@demo.test"}""")]
    [InlineData("""{"email":"student@demo.test","password":null}""")]
    [InlineData("""{"email":null,"password":"x"}""")]
    [InlineData("""{"email":42,"password":"x"}""")]
    [InlineData("""{"email":"a","email":"b","password":"x"}""")]
    [InlineData("{\"email\":\"student@demo.test\"")]
    public async Task A_malformed_sign_in_is_a_bad_request(string body)
    {
        using var person = new Person(chat.Web, chat.NewEmail());
        using var response = await person.SendRawAsync(HttpMethod.Post, "/api/session", body);
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

    [Theory]
    [InlineData("\\u0000")]
    [InlineData("\\ud800")]
    public async Task An_address_that_cannot_be_stored_is_just_unknown_or_refused(string address)
    {
        using var person = new Person(chat.Web, chat.NewEmail());
        using var response = await person.SendRawAsync(HttpMethod.Post, "/api/session", $$"""{"email":"{{address}}","password":"x"}""");
        ((int)response.StatusCode).ShouldBeInRange(400, 401);
    }

    [Fact]
    public async Task The_demo_accounts_are_offered_to_anyone()
    {
        using var anyone = new Person(chat.Web, "");
        using var response = await anyone.GetAsync("/api/demo-accounts");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.TextAsync()).ShouldMatch("demo-accounts.json");
    }
}
