using System.Text.RegularExpressions;
using Chat.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Tours;

/// <summary>Visits every screen of the app and its states, as a student and as a coach with many students see them.</summary>
internal sealed class Tour(Browser student, Browser coach)
{
    private string StudentName { get; set; } = "";

    private string CoachName { get; set; } = "";

    /// <summary>Calls <paramref name="visit"/> at each screen with its name.</summary>
    public async Task WalkAsync(Func<Browser, string, Task> visit)
    {
        await SignInAsync(visit);
        await visit(student, "inbox-student");
        await visit(coach, "inbox-coach");
        await FilterAsync(visit);
        await new ConversationTour(student, coach, StudentName, CoachName).WalkAsync(visit);
        await new TroubleTour(student).WalkAsync(visit);
        await new SettingsTour(student, coach).WalkAsync(visit);
        await NowhereAsync(visit);
        await LockedAsync(visit);
        await OfflineAsync(visit);
    }

    private async Task SignInAsync(Func<Browser, string, Task> visit)
    {
        await Task.WhenAll(student.Page.GotoAsync("/"), coach.Page.GotoAsync("/"));
        await Expect(student.Page.GetByText(student.Say("demoAccounts"))).ToBeVisibleAsync();
        await visit(student, "sign-in");
        await student.Page.GetByLabel(student.Say("email")).FillAsync("nobody@demo.test");
        await student.Page.GetByLabel(student.Say("password"), new() { Exact = true }).FillAsync("not the password");
        await student.Button("signIn").ClickAsync();
        await Expect(student.Page.GetByText(student.Say("signInFailed"))).ToBeVisibleAsync();
        await visit(student, "sign-in-refused");
        StudentName = await EnterAsync(student, "student@demo.test");
        CoachName = await EnterAsync(coach, "coach@demo.test");
        if (student.IsTouched) await student.LeaveConversationAsync();
        await Expect(Peer(student, CoachName)).ToBeVisibleAsync();
        await Expect(Peer(coach, StudentName)).ToBeAttachedAsync();
    }

    private async Task FilterAsync(Func<Browser, string, Task> visit)
    {
        var filter = coach.Page.GetByRole(AriaRole.Searchbox);
        await filter.FillAsync("zzz");
        await Expect(coach.Page.GetByText(coach.Say("nothingMatches"))).ToBeVisibleAsync();
        await visit(coach, "inbox-no-match");
        await filter.FillAsync("");
        var waiting = coach.Page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{Regex.Escape(coach.Say("waitingOnly"))}") });
        await waiting.ClickAsync();
        await visit(coach, "inbox-waiting");
        await waiting.ClickAsync();
    }

    private async Task NowhereAsync(Func<Browser, string, Task> visit)
    {
        student.ExpectsTrouble = true;
        await student.Page.GotoAsync("/conversations/999999999");
        await Expect(student.Page.GetByText(student.Say("notFound"))).ToBeVisibleAsync();
        await visit(student, "not-found");
    }

    private async Task LockedAsync(Func<Browser, string, Task> visit)
    {
        await Expect(await student.Context.APIRequest.PostAsync("/api/session/lock")).ToBeOKAsync();
        await student.Page.GotoAsync("/");
        await Expect(student.Button("unlockWithPasskey")).ToBeVisibleAsync();
        await visit(student, "locked");
        await student.UnlockAsync(DemoAccount.Password);
        await Expect(student.Button("unlock")).ToBeHiddenAsync();
        await SettingsTour.RemovePasskeysAsync(student);
        if (student.IsTouched) await Expect(student.Composer).ToBeVisibleAsync();
    }

    private async Task OfflineAsync(Func<Browser, string, Task> visit)
    {
        await student.Page.GotoAsync("/");
        if (student.IsTouched) await student.LeaveConversationAsync();
        await Expect(Peer(student, CoachName)).ToBeVisibleAsync();
        await student.Context.SetOfflineAsync(true);
        await Expect(student.Reconnecting).ToBeVisibleAsync();
        await visit(student, "offline");
    }

    /// <summary>Visits a long page on a screen that is high enough for it.</summary>
    public static async Task WholeAsync(Browser browser, string name, Func<Browser, string, Task> visit)
    {
        var size = browser.Page.ViewportSize!;
        var hidden = await browser.Page.EvaluateAsync<int>(
            "Math.max(...[...document.querySelectorAll('main, main *')].map((part) => part.scrollHeight - part.clientHeight))");
        await browser.Page.SetViewportSizeAsync(size.Width, size.Height + hidden);
        await visit(browser, name);
        await browser.Page.SetViewportSizeAsync(size.Width, size.Height);
    }

    private static async Task<string> EnterAsync(Browser browser, string email)
    {
        var account = browser.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = email });
        var name = await account.Locator("strong").InnerTextAsync();
        await account.GetByRole(AriaRole.Button).ClickAsync();
        return name;
    }

    /// <summary>A peer in the list of conversations.</summary>
    public static ILocator Peer(Browser browser, string name) =>
        browser.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { NameRegex = new(name) }).First;
}
