using Chat.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Session;

public sealed class AccountTests(RunningChat chat)
{
    private const string NewPassword = "a quiet place for two";

    [Fact]
    public async Task Another_password_signs_out_everywhere_else_at_once()
    {
        var pair = chat.NextPair();
        await using var here = await chat.OpenBrowserAsync();
        await using var there = await chat.OpenBrowserAsync();
        await Task.WhenAll(here.SignInAsync(pair.Student), there.SignInAsync(pair.Student));
        await here.OpenSettingsAsync();
        here.ExpectsTrouble = there.ExpectsTrouble = true;

        await ChangeAsync("not my password", NewPassword);
        await Expect(here.Page.GetByText(here.Say("passwordWrong"))).ToBeVisibleAsync();
        await ChangeAsync(DemoAccount.Password, "too short");
        await Expect(here.Page.GetByText(here.Say("passwordTooShort", ("count", 12)))).ToBeVisibleAsync();
        await Expect(there.Button("menu")).ToBeVisibleAsync();

        await ChangeAsync(DemoAccount.Password, NewPassword);
        await Expect(here.Page.GetByText(here.Say("passwordChanged"))).ToBeVisibleAsync();
        await Expect(there.Button("signIn")).ToBeVisibleAsync();
        await Expect(there.Page.GetByText(there.Say("signedOut"))).ToBeVisibleAsync();

        await SignInThereAsync(DemoAccount.Password);
        await Expect(there.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(there.Say("signInFailed"));
        await SignInThereAsync(NewPassword);
        await Expect(there.Button("menu")).ToBeVisibleAsync();

        async Task ChangeAsync(string current, string wanted)
        {
            await here.Page.GetByLabel(here.Say("currentPassword")).FillAsync(current);
            await here.Page.GetByLabel(here.Say("newPassword")).FillAsync(wanted);
            await here.Button("changePassword").ClickAsync();
        }

        async Task SignInThereAsync(string password)
        {
            await there.Page.GetByLabel(there.Say("email")).FillAsync(pair.Student.Email);
            await there.Page.GetByLabel(there.Say("password")).FillAsync(password);
            await there.Button("signIn").ClickAsync();
        }
    }

    [Fact]
    public async Task A_device_that_is_signed_out_from_here_is_out_at_once()
    {
        var pair = chat.NextPair();
        await using var here = await chat.OpenBrowserAsync();
        await using var there = await chat.OpenBrowserAsync();
        await there.SignInAsync(pair.Coach);
        await there.OpenConversationAsync(pair.Student);
        await here.SignInAsync(pair.Coach);
        await here.OpenSettingsAsync();
        there.ExpectsTrouble = true;

        var devices = here.Page.GetByRole(AriaRole.List, new() { Name = here.Say("devices") }).GetByRole(AriaRole.Listitem);
        await Expect(devices).ToHaveCountAsync(2);
        await Expect(devices.First).ToContainTextAsync(here.Say("thisDevice"));
        await devices.Last.GetByRole(AriaRole.Button).ClickAsync();
        var dialog = here.Page.GetByRole(AriaRole.Alertdialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = here.Say("cancel") }).ClickAsync();
        await Expect(devices).ToHaveCountAsync(2);

        await devices.Last.GetByRole(AriaRole.Button).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = here.Say("signOut") }).ClickAsync();
        await Expect(there.Button("signIn")).ToBeVisibleAsync();
        await Expect(there.Page.GetByText(there.Say("signedOut"))).ToBeVisibleAsync();
        await Expect(devices).ToHaveCountAsync(1);
        await Expect(here.Button("menu")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Everywhere_else_is_signed_out_at_once_with_its_sockets()
    {
        var pair = chat.NextPair();
        await using var here = await chat.OpenBrowserAsync();
        await using var there = await chat.OpenBrowserAsync();
        await using var elsewhere = await chat.OpenBrowserAsync();
        Browser[] others = [there, elsewhere];
        var closed = others.Select(SocketClosedAsync).ToArray();
        await Task.WhenAll(others.Append(here).Select(browser => browser.SignInAsync(pair.Student)));
        foreach (var other in others) other.ExpectsTrouble = true;
        await here.OpenSettingsAsync();

        await here.Button("signOutElsewhere").ClickAsync();
        await here.Page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = here.Say("signOut") }).ClickAsync();
        await Expect(here.Page.GetByText(here.Say("signedOutElsewhere"), new() { Exact = true })).ToBeVisibleAsync();
        foreach (var other in others) await Expect(other.Button("signIn")).ToBeVisibleAsync();
        await Task.WhenAll(closed).WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        await Expect(here.Button("menu")).ToBeVisibleAsync();
    }

    /// <summary>Completes when the browser's first socket has been opened and closed.</summary>
    private static Task SocketClosedAsync(Browser browser)
    {
        var closed = new TaskCompletionSource();
        browser.Page.WebSocket += (_, socket) => socket.Close += (_, _) => closed.TrySetResult();
        return closed.Task;
    }
}
