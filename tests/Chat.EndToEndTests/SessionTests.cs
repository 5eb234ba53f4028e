using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests;

public sealed class SessionTests(RunningChat chat)
{
    [Fact]
    public async Task A_wrong_password_is_told_clearly()
    {
        await using var browser = await chat.OpenBrowserAsync();
        await browser.Page.GotoAsync("/");
        await browser.Page.GetByLabel("Email address").FillAsync(chat.NextPair().Student.Email);
        await browser.Page.GetByLabel("Password").FillAsync("wrong");
        await browser.Page.GetByLabel("Password").PressAsync("Enter");
        await Expect(browser.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("do not belong together");
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
        await Expect(browser.Messages).ToContainTextAsync("Sent");
        var tab = await browser.OpenTabAsync();
        await tab.GotoAsync(browser.Page.Url);
        await Expect(tab.GetByText("A secret").First).ToBeVisibleAsync();
        browser.ExpectsTrouble = true;

        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        foreach (var page in (IPage[])[browser.Page, tab])
        {
            await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign in" })).ToBeVisibleAsync();
            await Expect(page.Locator("body")).Not.ToContainTextAsync("A secret");
            (await page.EvaluateAsync<int>("localStorage.length + sessionStorage.length")).ShouldBe(0);
        }

        (await browser.Context.CookiesAsync()).ShouldBeEmpty();
        await browser.Page.ReloadAsync();
        await Expect(browser.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" })).ToBeVisibleAsync();
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
        await Expect(browser.Page.GetByText("Choose a conversation")).ToBeVisibleAsync();

        await browser.Page.GotoAsync("/conversations/999999");
        await Expect(browser.Page.GetByText("There is no such conversation")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_app_speaks_dutch_to_those_who_do()
    {
        await using var browser = await chat.OpenBrowserAsync(new() { ViewportSize = Screens.Desk, Locale = "nl-NL" });
        await browser.Page.GotoAsync("/");
        await Expect(browser.Page.GetByLabel("Wachtwoord")).ToBeVisibleAsync();
        await Expect(browser.Page.Locator("html")).ToHaveAttributeAsync("lang", "nl");
    }
}
