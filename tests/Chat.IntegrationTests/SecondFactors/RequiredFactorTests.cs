using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.SecondFactors;

/// <summary>A role requires a second factor, and two instances of the API agree about it.</summary>
[Collection(OwnTopology.Name)]
public sealed class RequiredFactorTests(StrictChat chat) : IClassFixture<StrictChat>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_coach_without_a_second_factor_can_do_nothing_but_set_one_up()
    {
        using var pair = await chat.NewPairAsync();
        (await WhoAsync(pair.Coach)).LacksFactor.ShouldBeTrue();
        (await WhoAsync(pair.Student)).LacksFactor.ShouldBeFalse();
        await RefusedAsync(pair);
        (await AuthenticatorApp.ReadAsync(pair.Coach)).ShouldBe(new SecondFactor(null, 0, 0, true));
        var app = await AuthenticatorApp.BeginAsync(pair.Coach);
        await RefusedAsync(pair);
        using var confirmed = await AuthenticatorApp.ConfirmAsync(pair.Coach, app.Code());
        confirmed.StatusCode.ShouldBe(HttpStatusCode.OK);

        foreach (var api in (string[])["api-1", "api-2"])
        {
            using var coach = pair.Coach.Via(chat.AddressOf(api), Patience);
            (await WhoAsync(coach)).LacksFactor.ShouldBeFalse();
            (await coach.ListAsync()).ShouldHaveSingleItem();
        }

        using var off = await pair.Coach.DeleteAsync("/api/me/second-factor/app");
        await off.ShouldBeProblemAsync(HttpStatusCode.Conflict, "second-factor-required");
        using var again = new Person(chat.Web, pair.Coach.Email);
        using var asked = await again.TrySignInAsync(Person.Password);
        await asked.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "second-factor-needed");
        using var right = await AuthenticatorApp.GiveAsync(again, app.Code(later: 1));
        (await right.ShouldHoldAsync<SignedIn>()).LacksFactor.ShouldBeFalse();
        (await again.ListAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Such_a_coach_can_sign_out()
    {
        using var pair = await chat.NewPairAsync();
        await pair.Coach.SignOutAsync();
        using var gone = await pair.Coach.GetAsync("/api/session");
        await gone.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    [Fact]
    public async Task Of_equal_codes_that_reach_two_instances_at_once_one_works()
    {
        using var pair = await chat.NewPairAsync();
        var (app, codes) = await AuthenticatorApp.SetUpAsync(pair.Student);
        foreach (var (code, refusal) in (IReadOnlyList<(string, string)>)[(app.Code(later: 1), "code-used"), (codes[0], "wrong-code")])
        {
            Person[] browsers = [chat.At("api-1", pair.Student), chat.At("api-2", pair.Student)];
            foreach (var browser in browsers)
            {
                using var asked = await browser.TrySignInAsync(Person.Password);
                await asked.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "second-factor-needed");
            }

            var answers = await Task.WhenAll(browsers.Select(browser => AuthenticatorApp.GiveAsync(browser, code)));
            answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
            await answers.Single(answer => answer.StatusCode != HttpStatusCode.OK)
                .ShouldBeProblemAsync(HttpStatusCode.BadRequest, refusal);
            foreach (var answer in answers) answer.Dispose();
            foreach (var browser in browsers) browser.Dispose();
        }
    }

    private static async Task RefusedAsync(Pair pair)
    {
        var coach = pair.Coach;
        foreach (var path in (string[])["/api/conversations", Person.MessagesWith(pair.Student.Id), "/api/me/sessions", "/api/me/privacy"])
        {
            using var refused = await coach.GetAsync(path);
            await refused.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "second-factor-missing");
        }

        var socket = await NoticeSocket.RefusalAsync(new Uri(coach.Origin), coach.Cookie, coach.Origin, coach.Id);
        socket.ShouldBe(HttpStatusCode.Forbidden);
        using var sent = await coach.TrySendAsync(pair.Student.Id, Guid.NewGuid(), "Too early");
        await sent.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "second-factor-missing");
        using var password = await coach.PutAsync("/api/me/password", new { current = Person.Password, @new = "quite another phrase" });
        await password.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "second-factor-missing");
    }

    private static async Task<SignedIn> WhoAsync(Person person)
    {
        using var response = await person.GetAsync("/api/session");
        return await response.ShouldHoldAsync<SignedIn>();
    }
}
