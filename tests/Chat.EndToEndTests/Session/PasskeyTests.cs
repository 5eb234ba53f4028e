using Chat.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Session;

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
        await WithoutAutofillAsync(browser);
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
        await WithoutAutofillAsync(browser);
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

    /// <summary>Chromium's authenticator in software chooses for the user as soon as the field offers the passkey.</summary>
    [Fact]
    public async Task The_field_for_the_address_offers_the_passkey()
    {
        var pair = chat.NextPair();
        await using var browser = await chat.OpenBrowserAsync();
        browser.ExpectsTrouble = true;
        await VirtualAuthenticator.AddAsync(browser.Page);
        await browser.SignInAsync(pair.Student);
        await AddAsync(browser, "My laptop");
        await browser.Page.GotoAsync("/");
        var signingIn = browser.Page.WaitForResponseAsync(
            answer => answer.Request.Method == "POST" && answer.Url.EndsWith("/api/session/passkey", StringComparison.Ordinal));
        await browser.SignOutAsync();
        (await signingIn).Status.ShouldBe(200);
        await Expect(browser.Button("menu").Or(browser.Composer).First).ToBeVisibleAsync();
        (await browser.Context.APIRequest.GetAsync("/api/session")).Status.ShouldBe(200);
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

    /// <summary>Leaves the button alone to sign in, because this authenticator chooses by itself wherever passkeys are offered.</summary>
    private static async Task WithoutAutofillAsync(Browser browser) =>
        await browser.Page.AddInitScriptAsync("PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false)");

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

    private static async Task SignInAsync(Browser browser, DemoAccount account)
    {
        await browser.Button("signInWithPasskey").ClickAsync();
        await Expect(browser.Page.GetByRole(AriaRole.Heading, new() { Name = account.Name }).Or(browser.Composer).First).ToBeVisibleAsync();
    }

    private static ILocator Row(Browser browser, string name) =>
        browser.Page.GetByRole(AriaRole.List, new() { Name = browser.Say("passkeys"), Exact = true })
            .GetByRole(AriaRole.Listitem).Filter(new() { HasText = name });

    private static string Named(Browser browser, string key, string name) => browser.Say(key, ("name", name));
}
