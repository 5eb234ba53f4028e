using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.SecondFactors;

/// <summary>The sign-in of a user with an authenticator app: the password, and then a code.</summary>
public sealed class CodeTests(CalmChat chat)
{
    [Fact]
    public async Task The_password_alone_gives_no_session_and_a_code_gives_one()
    {
        var (person, app, _) = await WithAppAsync();
        using var browser = await AskedAsync(person);
        using var nobody = await browser.GetAsync("/api/session");
        await nobody.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
        using var wrong = await AuthenticatorApp.GiveAsync(browser, app.Code(later: 1000));
        await wrong.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "wrong-code");
        using var right = await AuthenticatorApp.GiveAsync(browser, app.Code(later: 1).Insert(3, " "));
        (await right.ShouldHoldAsync<SignedIn>()).Id.ShouldBe(person.Id);
        (await browser.ListAsync()).ShouldHaveSingleItem();
        browser.Cookie.ShouldNotContain("chat-pending");
        person.Dispose();
    }

    [Fact]
    public async Task A_code_works_once_and_no_earlier_one_after_it()
    {
        var (person, app, _) = await WithAppAsync();
        using var first = await AskedAsync(person);
        using var second = await AskedAsync(person);
        using var right = await AuthenticatorApp.GiveAsync(first, app.Code(later: 1));
        right.StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var code in (string[])[app.Code(later: 1), app.Code()])
        {
            using var used = await AuthenticatorApp.GiveAsync(second, code);
            await used.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "code-used");
        }

        person.Dispose();
    }

    [Fact]
    public async Task A_recovery_code_works_once_however_it_is_typed()
    {
        var (person, _, codes) = await WithAppAsync();
        using var first = await AskedAsync(person);
        using var right = await AuthenticatorApp.GiveAsync(first, codes[3].Replace("-", " ", StringComparison.Ordinal).ToUpperInvariant());
        right.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await AuthenticatorApp.ReadAsync(first)).RecoveryCodesLeft.ShouldBe(9);
        using var second = await AskedAsync(person);
        using var used = await AuthenticatorApp.GiveAsync(second, codes[3]);
        await used.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "wrong-code");
        using var another = await AuthenticatorApp.GiveAsync(second, codes[4]);
        another.StatusCode.ShouldBe(HttpStatusCode.OK);
        person.Dispose();
    }

    [Fact]
    public async Task Nobody_elses_recovery_code_works()
    {
        var (person, _, _) = await WithAppAsync();
        var (other, _, codes) = await WithAppAsync();
        using var browser = await AskedAsync(person);
        using var refused = await AuthenticatorApp.GiveAsync(browser, codes[0]);
        await refused.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "wrong-code");
        person.Dispose();
        other.Dispose();
    }

    [Fact]
    public async Task A_pending_sign_in_ends_after_five_minutes_with_its_use_and_with_another_password()
    {
        var (person, app, codes) = await WithAppAsync();
        using var late = await AskedAsync(person);
        await chat.Database.AgePendingAsync(person, TimeSpan.FromMinutes(5));
        await ExpiredAsync(late, app.Code(later: 1));
        using var nobody = new Person(chat.Web, person.Email);
        await ExpiredAsync(nobody, app.Code(later: 1));
        using var forger = new Person(chat.Web, person.Email) { Cookie = "chat-pending=AAAA" };
        await ExpiredAsync(forger, app.Code(later: 1));

        using var used = await AskedAsync(person);
        using var thief = new Person(chat.Web, person.Email) { Cookie = used.Cookie.Replace("; ", ",", StringComparison.Ordinal) };
        using var right = await AuthenticatorApp.GiveAsync(used, app.Code(later: 1));
        right.StatusCode.ShouldBe(HttpStatusCode.OK);
        await ExpiredAsync(thief, codes[0]);

        using var former = await AskedAsync(person);
        await chat.Database.ChangeStampUnderAsync(person, () => ExpiredAsync(former, codes[1]));
        person.Dispose();
    }

    [Fact]
    public async Task Guesses_are_throttled_and_the_right_password_resets_no_count()
    {
        var (person, app, codes) = await WithAppAsync();
        for (var guess = 0; guess < 10; guess++)
        {
            using var guesser = await AskedAsync(person);
            using var wrong = await AuthenticatorApp.GiveAsync(guesser, app.Code(later: 1000 + guess));
            await wrong.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "wrong-code");
        }

        using var browser = await AskedAsync(person);
        foreach (var code in (string[])[app.Code(later: 1), codes[0]])
        {
            using var throttled = await AuthenticatorApp.GiveAsync(browser, code);
            await throttled.ShouldBeProblemAsync(HttpStatusCode.TooManyRequests, "too-many-attempts");
            throttled.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromMinutes(59), TimeSpan.FromMinutes(60));
        }

        person.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"code":null}""")]
    [InlineData("""{"code":"12345"}""")]
    [InlineData("""{"code":"1234567"}""")]
    [InlineData("""{"code":"١٢٣٤٥٦"}""")]
    public async Task A_malformed_code_is_a_bad_request(string body)
    {
        using var person = new Person(chat.Web, chat.NewEmail());
        using var response = await person.SendRawAsync(HttpMethod.Post, "/api/session/code", body);
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

    private async Task<(Person Person, AuthenticatorApp App, IReadOnlyList<string> Codes)> WithAppAsync()
    {
        var person = await chat.PersonAsync(chat.NewEmail());
        var (app, codes) = await AuthenticatorApp.SetUpAsync(person);
        return (person, app, codes);
    }

    /// <summary>Another browser of the person, in which the right password was given.</summary>
    private async Task<Person> AskedAsync(Person person)
    {
        var browser = new Person(chat.Web, person.Email);
        using var asked = await browser.TrySignInAsync(Person.Password);
        await asked.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "second-factor-needed");
        return browser;
    }

    private static async Task ExpiredAsync(Person browser, string code)
    {
        using var refused = await AuthenticatorApp.GiveAsync(browser, code);
        await refused.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "sign-in-expired");
    }
}
