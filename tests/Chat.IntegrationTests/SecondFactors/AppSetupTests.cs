using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.SecondFactors;

/// <summary>A user sets up an authenticator app, replaces it, and turns it off.</summary>
public sealed class AppSetupTests(CalmChat chat, CalmSchool school) : IClassFixture<CalmSchool>
{
    private static readonly TimeSpan Later = RunningChat.ProofTime + TimeSpan.FromMinutes(1);

    [Fact]
    public async Task An_app_counts_when_a_code_of_it_was_given_and_ends_the_other_sessions()
    {
        using var here = await chat.PersonAsync(chat.NewEmail());
        using var there = await chat.PersonAsync(here.Email);
        (await AuthenticatorApp.ReadAsync(here)).ShouldBe(new SecondFactor(null, 0, 0, false));
        var app = await AuthenticatorApp.BeginAsync(here);
        (await AuthenticatorApp.ReadAsync(here)).AppSince.ShouldBeNull();
        using var wrong = await AuthenticatorApp.ConfirmAsync(here, app.Code(later: 1000));
        await wrong.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "wrong-code");
        (await there.ListAsync()).ShouldHaveSingleItem();

        using var confirmed = await AuthenticatorApp.ConfirmAsync(here, app.Code());
        var codes = (await confirmed.ShouldHoldAsync<RecoveryCodes>()).Codes;
        codes.Distinct().Count().ShouldBe(10);
        codes.ShouldAllBe(code => code.Length == 29);
        var factor = await AuthenticatorApp.ReadAsync(here);
        factor.AppSince.ShouldNotBeNull();
        factor.RecoveryCodesLeft.ShouldBe(10);
        using var ended = await there.GetAsync("/api/session");
        await ended.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
        using var seen = await school.Admin.GetAsync($"/api/admin/people/{here.Id}/second-factor");
        (await seen.ShouldHoldAsync<SecondFactor>()).ShouldBe(factor);
    }

    [Fact]
    public async Task Nothing_is_confirmed_that_was_not_begun_or_too_long_ago_or_twice()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var early = await AuthenticatorApp.ConfirmAsync(person, "123456");
        await early.ShouldBeProblemAsync(HttpStatusCode.Conflict, "set-up-void");
        var app = await AuthenticatorApp.BeginAsync(person);
        await chat.Database.AgeSetupAsync(person, TimeSpan.FromMinutes(16));
        using var late = await AuthenticatorApp.ConfirmAsync(person, app.Code());
        await late.ShouldBeProblemAsync(HttpStatusCode.Conflict, "set-up-void");

        var (another, _) = await AuthenticatorApp.SetUpAsync(person);
        using var again = await AuthenticatorApp.ConfirmAsync(person, another.Code(later: 1));
        await again.ShouldBeProblemAsync(HttpStatusCode.Conflict, "set-up-void");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"code":null}""")]
    [InlineData("""{"code":"12345"}""")]
    [InlineData("""{"code":"abcd-efgh-ijkl-mnop"}""")]
    public async Task A_malformed_confirmation_is_a_bad_request(string body)
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var response = await person.SendRawAsync(HttpMethod.Post, "/api/me/second-factor/app/confirmation", body);
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

    [Fact]
    public async Task Another_app_replaces_the_first_one_once_it_is_confirmed()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        var (first, codes) = await AuthenticatorApp.SetUpAsync(person);
        var second = await AuthenticatorApp.BeginAsync(person);
        await AskedForCodeAsync(person);
        using var still = await AuthenticatorApp.GiveAsync(person, first.Code(later: 1));
        still.StatusCode.ShouldBe(HttpStatusCode.OK);

        second = await AuthenticatorApp.BeginAsync(person);
        using var confirmed = await AuthenticatorApp.ConfirmAsync(person, second.Code());
        confirmed.StatusCode.ShouldBe(HttpStatusCode.OK);
        await AskedForCodeAsync(person);
        await chat.Database.ForgetStepsAsync(person);
        foreach (var former in (string[])[first.Code(), codes[0]])
        {
            using var refused = await AuthenticatorApp.GiveAsync(person, former);
            await refused.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "wrong-code");
        }

        using var right = await AuthenticatorApp.GiveAsync(person, second.Code());
        right.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Turned_off_the_password_alone_signs_in_again()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        await AuthenticatorApp.SetUpAsync(person);
        foreach (var _ in (int[])[1, 2])
        {
            using var off = await person.DeleteAsync("/api/me/second-factor/app");
            off.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }

        (await AuthenticatorApp.ReadAsync(person)).ShouldBe(new SecondFactor(null, 0, 0, false));
        using var signedIn = await person.TrySignInAsync(Person.Password);
        signedIn.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var codes = await person.PostAsync("/api/me/second-factor/recovery-codes");
        await codes.ShouldBeProblemAsync(HttpStatusCode.Conflict, "second-factor-missing");
    }

    [Fact]
    public async Task Each_change_needs_a_proof_with_password_and_code()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        var (app, codes) = await AuthenticatorApp.SetUpAsync(person);
        await chat.Database.SignInEarlierAsync(person, Later);
        await NeedProofAsync(person);
        using var half = await person.TryProveAsync(Person.Password);
        await half.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "second-factor-needed");
        using var guess = await ProveAsync(person, Person.Password, app.Code(later: 1000));
        await guess.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "wrong-code");
        using var wrong = await ProveAsync(person, "a guess", codes[0]);
        await wrong.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "wrong-password");
        using var malformed = await ProveAsync(person, Person.Password, "12");
        await malformed.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        await NeedProofAsync(person);

        using var right = await ProveAsync(person, Person.Password, app.Code(later: 1));
        right.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var renewed = await person.PostAsync("/api/me/second-factor/recovery-codes");
        (await renewed.ShouldHoldAsync<RecoveryCodes>()).Codes.Intersect(codes).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_locked_session_opens_with_password_and_code_alone()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        var (app, _) = await AuthenticatorApp.SetUpAsync(person);
        await person.LockAsync();
        using var half = await person.TryProveAsync(Person.Password);
        await half.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "second-factor-needed");
        using var locked = await person.GetAsync("/api/conversations");
        await locked.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "session-locked");
        using var right = await ProveAsync(person, Person.Password, app.Code(later: 1));
        right.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await person.ListAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Calls_of_admins_that_give_access_need_a_proof()
    {
        using var admin = await school.NewPersonAsync("admin");
        var student = await school.MakeAsync("Some student", "student");
        await chat.Database.SignInEarlierAsync(admin, Later);
        (HttpMethod Method, string Path, object? Body)[] calls =
        [
            (HttpMethod.Put, $"people/{student.Id}", School.Text("Some student", "student", School.NewEmail())),
            (HttpMethod.Post, $"people/{student.Id}/invitation", null),
            (HttpMethod.Delete, $"people/{student.Id}/sessions", null),
            (HttpMethod.Delete, $"people/{student.Id}/sessions/{Guid.NewGuid()}", null),
            (HttpMethod.Post, "tokens", new { name = "Mine", scope = "scim" }),
            (HttpMethod.Delete, "tokens/1", null),
            (HttpMethod.Post, "import?fingerprint=0", null),
        ];
        foreach (var (method, path, body) in calls)
        {
            using var content = body is null ? null : System.Net.Http.Json.JsonContent.Create(body);
            using var refused = await admin.CallAsync(method, $"/api/admin/{path}", content);
            await refused.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "proof-needed");
        }

        using var proved = await admin.TryProveAsync(Person.Password);
        using var invited = await admin.PostAsync($"/api/admin/people/{student.Id}/invitation");
        invited.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task NeedProofAsync(Person person)
    {
        foreach (var (method, path) in (IReadOnlyList<(HttpMethod, string)>)
            [(HttpMethod.Post, "app"), (HttpMethod.Delete, "app"), (HttpMethod.Post, "recovery-codes")])
        {
            using var refused = await person.CallAsync(method, $"/api/me/second-factor/{path}", null);
            await refused.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "proof-needed");
        }
    }

    private static Task<HttpResponseMessage> ProveAsync(Person person, string password, string code) =>
        person.PostAsync("/api/session/proof", new { password, code });

    private static async Task AskedForCodeAsync(Person person)
    {
        using var asked = await person.TrySignInAsync(Person.Password);
        await asked.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "second-factor-needed");
    }
}
