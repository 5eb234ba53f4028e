using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Session;

public sealed class SessionTests(RunningChat chat)
{
    [Fact]
    public async Task A_wrong_password_is_told_clearly()
    {
        await using var browser = await chat.OpenBrowserAsync();
        await browser.Page.GotoAsync("/");
        await browser.Page.GetByLabel(browser.Say("email")).FillAsync(chat.NextPair().Student.Email);
        await browser.Page.GetByLabel(browser.Say("password")).FillAsync("wrong");
        await browser.Page.GetByLabel(browser.Say("password")).PressAsync("Enter");
        await Expect(browser.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(browser.Say("signInFailed"));
    }

    [Fact]
    public async Task In_development_one_click_signs_in()
    {
        await using var browser = await chat.OpenBrowserAsync();
        await browser.Page.GotoAsync("/");
        await browser.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("Sam de Vries") }).ClickAsync();
        await Expect(browser.Page.GetByRole(AriaRole.Heading, new() { Name = "Sam de Vries" })).ToBeVisibleAsync();
        await Expect(browser.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("Chris Bakker") })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Signing_out_leaves_nothing_behind_in_any_tab()
    {
        var pair = chat.NextPair();
        await using var browser = await chat.OpenBrowserAsync();
        await browser.SignInAsync(pair.Student);
        await browser.OpenConversationAsync(pair.Coach);
        await browser.WriteAsync("A secret");
        await Expect(browser.Messages).ToContainTextAsync(browser.Say("sent"));
        var tab = await browser.OpenTabAsync();
        await tab.GotoAsync(browser.Page.Url);
        await Expect(tab.GetByText("A secret").First).ToBeVisibleAsync();
        browser.ExpectsTrouble = true;

        await browser.SignOutAsync();
        foreach (var page in (IPage[])[browser.Page, tab])
        {
            await Expect(page.GetByRole(AriaRole.Button, new() { Name = browser.Say("signIn"), Exact = true })).ToBeVisibleAsync();
            await Expect(page.Locator("body")).Not.ToContainTextAsync("A secret");
            await page.WaitForFunctionAsync("localStorage.length + sessionStorage.length === 0");
        }

        (await browser.OwnCookiesAsync()).ShouldBeEmpty();
        await browser.Page.ReloadAsync();
        await Expect(browser.Button("signIn")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Signing_out_without_a_network_hides_everything_at_once_and_ends_the_session_later()
    {
        var pair = chat.NextPair();
        await using var browser = await chat.OpenBrowserAsync();
        await browser.SignInAsync(pair.Student);
        await browser.OpenConversationAsync(pair.Coach);
        await browser.WriteAsync("A secret");
        await Expect(browser.Messages).ToContainTextAsync(browser.Say("sent"));
        var tab = await browser.OpenTabAsync();
        await tab.GotoAsync(browser.Page.Url);
        await Expect(tab.GetByText("A secret").First).ToBeVisibleAsync();
        browser.ExpectsTrouble = true;

        await browser.Button("menu").ClickAsync();
        await browser.Context.RouteAsync("**/api/**", route => route.AbortAsync());
        await browser.Page.GetByRole(AriaRole.Menuitem, new() { Name = browser.Say("signOut"), Exact = true }).ClickAsync();
        foreach (var page in (IPage[])[browser.Page, tab])
        {
            await Expect(page.GetByRole(AriaRole.Button, new() { Name = browser.Say("signIn"), Exact = true })).ToBeVisibleAsync();
            (await page.ContentAsync()).ShouldNotContain("A secret");
        }

        await Expect(browser.Page.GetByText(browser.Say("signOutOwed"))).ToBeVisibleAsync(new() { Timeout = 15_000 });
        (await browser.OwnCookiesAsync()).ShouldNotBeEmpty();
        await browser.Context.UnrouteAllAsync();
        await tab.CloseAsync();
        await browser.Page.ReloadAsync();
        await Expect(browser.Button("signIn")).ToBeVisibleAsync();
        await browser.Page.WaitForFunctionAsync("localStorage.length === 0");
        (await browser.OwnCookiesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task On_a_shared_computer_the_session_is_a_short_one()
    {
        var student = chat.NextPair().Student;
        await using var browser = await chat.OpenBrowserAsync();
        await browser.Page.GotoAsync("/");
        var shared = browser.Page.GetByRole(AriaRole.Switch, new() { Name = browser.Say("sharedComputer") });
        await Expect(shared).Not.ToBeCheckedAsync();
        await shared.PressAsync("Space");
        await Expect(shared).ToBeCheckedAsync();
        await browser.EnterAsync(student);
        (await chat.Database.SessionEndsInAsync(student)).ShouldBeInRange(TimeSpan.FromMinutes(25), TimeSpan.FromMinutes(30));
    }

    [Fact]
    public async Task The_address_of_a_conversation_survives_a_reload_and_a_wrong_one_is_told()
    {
        var pair = chat.NextPair();
        await using var browser = await chat.OpenBrowserAsync();
        await browser.SignInAsync(pair.Student);
        await browser.OpenConversationAsync(pair.Coach);
        await browser.Page.ReloadAsync();
        await Expect(browser.Composer).ToBeVisibleAsync();
        await browser.Page.GoBackAsync();
        await Expect(browser.Page.GetByText(browser.Say("choose"))).ToBeVisibleAsync();

        browser.ExpectsTrouble = true;
        await browser.Page.GotoAsync("/conversations/999999");
        await Expect(browser.Page.GetByText(browser.Say("notFound"))).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_app_speaks_the_language_of_the_browser()
    {
        foreach (var texts in (Texts[])[Texts.Dutch, Texts.English])
        {
            await using var browser = await chat.OpenBrowserAsync(texts: texts);
            await browser.Page.GotoAsync("/");
            await Expect(browser.Page.GetByLabel(texts.Say("password"))).ToBeVisibleAsync();
            await Expect(browser.Page.Locator("html")).ToHaveAttributeAsync("lang", texts.Language);
        }
    }
}
