using Chat.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Driver;

/// <content>Signing in and out, and the menu beside the user's own name.</content>
public sealed partial class Browser
{
    /// <summary>
    /// The cookies that say something about the user: all but the random value of the known device, and the challenge for a passkey that
    /// nobody has used yet.
    /// </summary>
    public async Task<IReadOnlyList<string>> OwnCookiesAsync() =>
        [.. (await Context.CookiesAsync()).Select(cookie => cookie.Name).Where(name => name is not ("chat-device" or "chat-passkey"))];

    public async Task SignInAsync(DemoAccount account)
    {
        await Page.GotoAsync("/");
        await EnterAsync(account);
    }

    /// <summary>Signs in on the present page, without a reload.</summary>
    public async Task EnterAsync(DemoAccount account)
    {
        await Page.GetByLabel(Say("email")).FillAsync(account.Email);
        await Page.GetByLabel(Say("password")).FillAsync(DemoAccount.Password);
        await Button("signIn").ClickAsync();

        // On a phone, a user with a single conversation starts in it.
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = account.Name }).Or(Composer).First).ToBeVisibleAsync();
    }

    /// <summary>Gives a password on the page of a locked session.</summary>
    public async Task UnlockAsync(string password)
    {
        await Page.GetByLabel(Say("password"), new() { Exact = true }).FillAsync(password);
        await Button("unlock").ClickAsync();
    }

    public Task SignOutAsync() => ChooseAsync("signOut");

    /// <summary>Chooses from the menu beside the user's own name.</summary>
    public async Task ChooseAsync(string key, AriaRole role = AriaRole.Menuitem)
    {
        await Button("menu").ClickAsync();
        await Page.GetByRole(role, new() { Name = Say(key), Exact = true }).ClickAsync();
    }

    public async Task OpenSettingsAsync()
    {
        await ChooseAsync("openSettings");
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = Say("settings"), Exact = true, Level = 1 })).ToBeFocusedAsync();
    }
}
