using Chat.IntegrationTests.Driver;
using Chat.Testing;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Session;

/// <summary>Two weeks pass for the API, because its clock is set forward. Only the lifetime of a session can end it here.</summary>
public sealed class LifetimeTests(RunningChat chat)
{
    private const string Api = "api";

    private static readonly Dictionary<string, string> Settings = new() { ["Sessions__IdleLimit"] = "30.00:00:00" };

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    private static readonly DemoPair Pair = DemoPair.Of(1);

    [Fact]
    public async Task At_the_end_of_its_lifetime_a_session_that_is_used_is_over_and_the_page_says_so()
    {
        await using var topology = await ChatTopology.StartAsync(
            new() { DemoPairs = 1, Environment = Settings }, TestContext.Current.CancellationToken);
        await using var browser = await chat.OpenBrowserAsync();
        await browser.Page.GotoAsync(topology.Web.ToString());
        await browser.EnterAsync(Pair.Student);
        await browser.OpenConversationAsync(Pair.Coach);
        await browser.Composer.FillAsync("Half a thought");
        browser.ExpectsTrouble = true;

        await LetPassAsync(topology, Lifetime - TimeSpan.FromHours(1));
        await browser.Page.ReloadAsync();
        await browser.OpenConversationAsync(Pair.Coach);
        await browser.WriteAsync("A secret");
        await Expect(browser.Message("A secret")).ToContainTextAsync(browser.Say("sent"));
        await browser.Composer.FillAsync("Half a thought");

        await LetPassAsync(topology, Lifetime + TimeSpan.FromMinutes(1));
        await browser.Composer.FillAsync("Half a thought, and more");
        await Expect(browser.Page.GetByText(browser.Say("signedOut"))).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Expect(browser.Page.GetByText(browser.Say("writingKept"))).ToBeVisibleAsync();
        (await browser.Page.ContentAsync()).ShouldNotContain("A secret");
        (await browser.Page.ContentAsync()).ShouldNotContain("Half a thought");

        await browser.EnterAsync(Pair.Student);
        await Expect(browser.Composer).ToHaveValueAsync("Half a thought, and more");
    }

    private static async Task LetPassAsync(ChatTopology topology, TimeSpan time)
    {
        await topology.StopAsync(Api);
        await topology.ResumeAsync(Api, WrongClock.By(time), TestContext.Current.CancellationToken);
    }
}
