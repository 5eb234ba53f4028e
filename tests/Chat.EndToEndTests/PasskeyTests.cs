using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests;

/// <summary>A real browser makes and uses passkeys.</summary>
public sealed class PasskeyTests(RunningChat chat)
{
    [Fact]
    public async Task A_passkey_signs_in_alone_opens_a_locked_page_and_is_refused_after_its_removal()
    {
        var pair = chat.NextPair();
        await using var browser = await chat.OpenBrowserAsync();
        browser.ExpectsTrouble = true;
        var device = await VirtualAuthenticator.AddAsync(browser.Page);
        await browser.SignInAsync(pair.Student);
        await AddAsync(browser, "My laptop");
        (await device.CountAsync()).ShouldBe(1);
        await browser.Page.GotoAsync("/");
        await browser.SignOutAsync();

        await SignInAsync(browser, pair.Student);
        await Expect(await browser.Context.APIRequest.PostAsync("/api/session/lock")).ToBeOKAsync();
        await browser.Page.ReloadAsync();
        await browser.Button("unlockWithPasskey").ClickAsync();
        await Expect(browser.Button("menu").Or(browser.Composer).First).ToBeVisibleAsync();

        await browser.OpenSettingsAsync();
        await browser.Page.GetByRole(AriaRole.Button, new() { Name = Named(browser, "removePasskey", "My laptop") }).ClickAsync();
        await browser.Page.GetByRole(AriaRole.Alertdialog)
            .GetByRole(AriaRole.Button, new() { Name = browser.Say("remove"), Exact = true }).ClickAsync();
        await Expect(browser.Page.GetByText(Named(browser, "passkeyRemoved", "My laptop"))).ToBeVisibleAsync();
        await browser.Page.GotoAsync("/");
        await browser.SignOutAsync();
        await browser.Button("signInWithPasskey").ClickAsync();
        await Expect(browser.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(browser.Say("passkeyRefused"));
    }

    [Fact]
    public async Task A_user_whom_the_device_does_not_recognise_is_told_so()
    {
        var pair = chat.NextPair();
        await using var browser = await chat.OpenBrowserAsync();
        browser.ExpectsTrouble = true;
        var device = await VirtualAuthenticator.AddAsync(browser.Page);
        await browser.SignInAsync(pair.Student);
        await AddAsync(browser, "My laptop");
        await device.RecogniseAsync(false);
        await browser.Page.GotoAsync("/");
        await browser.SignOutAsync();
        await browser.Button("signInWithPasskey").ClickAsync();
        await Expect(browser.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(browser.Say("passkeyCancelled"));
        await device.RecogniseAsync(true);
        await SignInAsync(browser, pair.Student);
    }

    [Fact]
    public async Task A_passkey_is_added_on_a_phone()
    {
        var pair = chat.NextPair();
        await using var phone = await chat.OpenBrowserAsync(new() { ViewportSize = Screens.Phone, IsMobile = true, HasTouch = true });
        await VirtualAuthenticator.AddAsync(phone.Page);
        await phone.SignInAsync(pair.Student);
        await Expect(phone.Composer).ToBeVisibleAsync();
        await phone.LeaveConversationAsync();
        await AddAsync(phone, "My phone");
    }

    private static async Task AddAsync(Browser browser, string name)
    {
        await browser.OpenSettingsAsync();
        await browser.Button("addPasskey").ClickAsync();
        await Expect(browser.Page.GetByRole(AriaRole.Dialog)).ToBeInViewportAsync();
        var field = browser.Page.GetByLabel(browser.Say("passkeyName"), new() { Exact = true });
        await Expect(field).ToBeFocusedAsync();
        await field.FillAsync(name);
        await field.PressAsync("Enter");
        await Expect(browser.Page.GetByText(Named(browser, "passkeyAdded", name))).ToBeVisibleAsync();
        await Expect(Row(browser, name)).ToContainTextAsync(browser.Say("passkeyNotUsed"));
    }

    private static async Task SignInAsync(Browser browser, Account account)
    {
        await browser.Button("signInWithPasskey").ClickAsync();
        await Expect(browser.Page.GetByRole(AriaRole.Heading, new() { Name = account.Name }).Or(browser.Composer).First).ToBeVisibleAsync();
    }

    private static ILocator Row(Browser browser, string name) =>
        browser.Page.GetByRole(AriaRole.List, new() { Name = browser.Say("passkeys"), Exact = true })
            .GetByRole(AriaRole.Listitem).Filter(new() { HasText = name });

    private static string Named(Browser browser, string key, string name) => browser.Say(key, ("name", name));
}
