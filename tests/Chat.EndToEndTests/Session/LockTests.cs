using Chat.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Session;

public sealed class LockTests(RunningChat chat)
{
    private const long QuarterOfAnHour = 15 * 60_000;

    [Fact]
    public async Task A_shared_computer_that_is_left_hides_everything_until_the_password()
    {
        var pair = chat.NextPair();
        await using var browser = await chat.OpenBrowserAsync();
        await browser.Page.Clock.InstallAsync();
        await browser.Page.GotoAsync("/");
        await browser.Page.GetByText(browser.Say("sharedComputer"), new() { Exact = true }).ClickAsync();
        await browser.EnterAsync(pair.Student);
        await browser.OpenConversationAsync(pair.Coach);
        await browser.WriteAsync("A secret");
        await Expect(browser.Messages).ToContainTextAsync(browser.Say("sent"));
        await browser.Composer.FillAsync("Half a thought");
        browser.ExpectsTrouble = true;

        await browser.Page.Clock.FastForwardAsync(QuarterOfAnHour + 10_000);
        await Expect(browser.Button("unlock")).ToBeVisibleAsync();
        await Expect(browser.Page.GetByLabel(browser.Say("password"), new() { Exact = true })).ToBeFocusedAsync();
        var tab = await browser.OpenTabAsync();
        await tab.GotoAsync(browser.Page.Url);
        await Expect(tab.GetByRole(AriaRole.Button, new() { Name = browser.Say("unlock"), Exact = true })).ToBeVisibleAsync();
        foreach (var page in (IPage[])[browser.Page, tab])
        {
            var content = await page.ContentAsync();
            content.ShouldNotContain("A secret");
            content.ShouldNotContain("Half a thought");
        }

        var refused = await browser.Context.APIRequest.GetAsync("/api/conversations");
        refused.Status.ShouldBe(403);
        await tab.CloseAsync();
        await browser.UnlockAsync("a guess");
        await Expect(browser.Page.GetByText(browser.Say("unlockFailed"))).ToBeVisibleAsync();
        await browser.UnlockAsync(DemoAccount.Password);
        await Expect(browser.Messages).ToContainTextAsync("A secret");
        await Expect(browser.Composer).ToHaveValueAsync("Half a thought");
    }

    [Fact]
    public async Task Who_signs_out_of_a_locked_session_leaves_nothing_behind()
    {
        var pair = chat.NextPair();
        await using var browser = await chat.OpenBrowserAsync();
        await browser.SignInAsync(pair.Student);
        browser.ExpectsTrouble = true;
        await Expect(await browser.Context.APIRequest.PostAsync("/api/session/lock")).ToBeOKAsync();
        await browser.Page.ReloadAsync();
        await browser.Button("signOut").ClickAsync();
        await Expect(browser.Button("signIn")).ToBeVisibleAsync();
        await browser.Page.WaitForFunctionAsync("localStorage.length + sessionStorage.length === 0");
        (await browser.OwnCookiesAsync()).ShouldBeEmpty();
    }
}
