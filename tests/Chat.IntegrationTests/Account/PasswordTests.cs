using System.Net;
using System.Net.Http.Json;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;
using Npgsql;

namespace Chat.IntegrationTests.Account;

public sealed class PasswordTests(CalmChat chat)
{
    private const string Path = "/api/me/password";
    private const string Another = "quite another phrase";

    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task From_then_on_the_new_password_opens_the_account_and_the_old_one_does_not()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var response = await ChangeAsync(person, Person.Password, Another);
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);

        using var later = new Person(chat.Web, person.Email);
        using var old = await later.TrySignInAsync(Person.Password);
        using var now = await later.TrySignInAsync(Another);
        await old.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "sign-in-failed");
        now.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("un caf\u00E9 au lait", "un cafe\u0301 au lait")]
    [InlineData("un cafe\u0301 au lait", "un caf\u00E9 au lait")]
    public async Task An_accent_opens_the_account_from_every_keyboard(string set, string typed)
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var first = await ChangeAsync(person, Person.Password, set);
        first.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var later = new Person(chat.Web, person.Email);
        using var signedIn = await later.TrySignInAsync(typed);
        signedIn.StatusCode.ShouldBe(HttpStatusCode.OK);

        using var same = await ChangeAsync(later, set, typed);
        await same.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        using var second = await ChangeAsync(later, typed, Another);
        second.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Every_other_session_of_the_user_ends_at_once_with_its_sockets()
    {
        using var pair = await chat.NewPairAsync();
        using var phone = await chat.PersonAsync(pair.Student.Email);
        using var tablet = await chat.PersonAsync(pair.Student.Email);
        await using var here = await pair.Student.ListenAsync(chat.AddressOf("realtime-1"));
        await using var coach = await pair.Coach.ListenAsync(chat.AddressOf("realtime-1"));
        await using var there = await phone.ListenAsync(chat.AddressOf("realtime-1"));
        await using var elsewhere = await tablet.ListenAsync(chat.AddressOf("realtime-2"));
        using var response = await ChangeAsync(pair.Student, Person.Password, Another);

        await Task.WhenAll(there.ClosedAsync(AtOnce), elsewhere.ClosedAsync(AtOnce));
        foreach (var other in (Person[])[phone, tablet])
        {
            using var refused = await other.GetAsync("/api/session");
            await refused.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
        }

        await pair.Coach.TypeAsync(pair.Student);
        await here.WaitForAsync("typing");
        await pair.Student.TypeAsync(pair.Coach);
        await coach.WaitForAsync("typing");
    }

    [Fact]
    public async Task The_present_session_goes_on_with_a_new_key_and_a_copy_of_the_former_one_soon_opens_nothing()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var copy = new Person(chat.Web, "") { Cookie = person.Cookie };
        var session = (await person.SessionsAsync()).ShouldHaveSingleItem().Id;
        await chat.Database.AgeSessionAsync(person, TimeSpan.FromHours(1));
        using var response = await ChangeAsync(person, Person.Password, Another);
        response.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem().ShouldContain("httponly", Case.Insensitive);
        person.Cookie.ShouldNotBe(copy.Cookie);
        (await person.SessionsAsync()).ShouldHaveSingleItem().Id.ShouldBe(session);
        await Eventually.SeeAsync(
            async () =>
            {
                using var refused = await copy.GetAsync("/api/session");
                return refused.StatusCode;
            },
            status => status == HttpStatusCode.Unauthorized,
            TimeSpan.FromSeconds(30));
        (await person.SessionsAsync()).ShouldHaveSingleItem().IsCurrent.ShouldBeTrue();
    }

    [Fact]
    public async Task Where_the_others_cannot_be_ended_the_password_stays_what_it_was()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var other = await chat.PersonAsync(person.Email);
        await chat.Database.FailSessionsAsync(person, "DELETE", PostgresErrorCodes.AdminShutdown);
        using var response = await ChangeAsync(person, Person.Password, Another);
        await response.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable, "unavailable");
        using var still = await other.GetAsync("/api/session");
        still.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var old = new Person(chat.Web, person.Email);
        using var signedIn = await old.TrySignInAsync(Person.Password);
        signedIn.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_sign_in_with_the_old_password_during_the_change_is_refused()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var late = new Person(chat.Web, person.Email);
        await chat.Database.ChangeStampUnderAsync(person, async () =>
        {
            using var refused = await late.TrySignInAsync(Person.Password);
            await refused.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "sign-in-failed");
            refused.Headers.Contains("Set-Cookie").ShouldBeFalse();
        });
        (await person.SessionsAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_wrong_present_password_changes_nothing()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var other = await chat.PersonAsync(person.Email);
        using var response = await ChangeAsync(person, "not-the-password", Another);
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "wrong-password");
        (await response.TextAsync()).ShouldMatch("problem-wrong-password.json");
        using var still = await other.GetAsync("/api/session");
        still.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var signedIn = await other.TrySignInAsync(Person.Password);
        signedIn.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("")]
    [InlineData("elevenchars")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaa bb")]
    [InlineData("abcdabcdabcdabcd")]
    [InlineData(Person.Password)]
    public async Task A_new_one_that_will_not_do_is_refused_with_the_reasons(string wanted)
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var response = await ChangeAsync(person, Person.Password, wanted);
        var problem = await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        problem.GetProperty("errors").GetProperty("new")[0].GetString().ShouldNotBeNullOrEmpty();
        using var signedIn = await person.TrySignInAsync(Person.Password);
        signedIn.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Guessing_the_present_one_is_throttled_together_with_signing_in()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        for (var i = 0; i < 5; i++)
        {
            using var change = await ChangeAsync(person, "a guess", Another);
            using var signIn = await person.TrySignInAsync("a guess");
        }

        using var right = await ChangeAsync(person, Person.Password, Another);
        await right.ShouldBeProblemAsync(HttpStatusCode.TooManyRequests, "too-many-attempts");
        right.Headers.RetryAfter?.Delta.ShouldNotBeNull().ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"current":"x"}""")]
    [InlineData("""{"current":null,"new":"x"}""")]
    [InlineData("""{"current":"x","new":12}""")]
    public async Task A_malformed_password_is_a_bad_request(string body)
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var response = await person.SendRawAsync(HttpMethod.Put, Path, body);
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

    [Fact]
    public async Task A_page_of_another_site_can_change_nothing()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var response = await person.CallAsync(
            HttpMethod.Put,
            Path,
            JsonContent.Create(new { current = Person.Password, @new = Another }),
            ("Origin", "https://evil.example"));
        await response.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "not-allowed");
        using var signedIn = await person.TrySignInAsync(Person.Password);
        signedIn.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static Task<HttpResponseMessage> ChangeAsync(Person person, string current, string wanted) =>
        person.PutAsync(Path, new { current, @new = wanted });
}
