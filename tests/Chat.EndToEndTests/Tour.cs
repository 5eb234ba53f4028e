using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests;

/// <summary>Visits every screen of the app and its states, as a student and as a coach with many students see them.</summary>
internal sealed class Tour(Browser student, Browser coach)
{
    private const string Question = "Could you have a look at the method before Thursday?";

    private const string Advice = "Eight is a fine start. Write down what would make you ask a ninth, and we look at it together.";

    private const string Reply = "A first meeting";

    private static readonly (bool IsCoach, string Text)[] Talk =
    [
        (false, "Good morning! I wrote the part on the method last night."),
        (false, Question),
        (true, "Good morning Sam. Yes, gladly: send it over, and tell me what you are least sure about."),
        (false, "The interviews. The list is at https://example.test/plans/interviews, but I found only eight people 🤔"),
        (true, Advice),
        (false, "That helps. Thank you!"),
    ];

    private string StudentName { get; set; } = "";

    private string CoachName { get; set; } = "";

    /// <summary>Calls <paramref name="visit"/> at each screen with its name.</summary>
    public async Task WalkAsync(Func<Browser, string, Task> visit)
    {
        await SignInAsync(visit);
        await visit(student, "inbox-student");
        await visit(coach, "inbox-coach");
        await FilterAsync(visit);
        await TalkAsync(visit);
        await MessageAsync(visit);
        await AnswerAsync(visit);
        await LaterAsync(visit);
        await new Troubles(student).WalkAsync(visit);
        await SettingsAsync(visit);
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

    private async Task TalkAsync(Func<Browser, string, Task> visit)
    {
        await Peer(student, CoachName).ClickAsync();
        await coach.Page.GetByRole(AriaRole.Searchbox).FillAsync(StudentName);
        await Peer(coach, StudentName).ClickAsync();
        await Task.WhenAll(Expect(student.Composer).ToBeVisibleAsync(), Expect(coach.Composer).ToBeVisibleAsync());
        var known = await student.TextsAsync();
        foreach (var (isCoach, text) in known.Contains(Question) ? [] : Talk)
        {
            var (writer, reader) = isCoach ? (coach, student) : (student, coach);
            await writer.WriteAsync(text);
            await Expect(reader.Messages).ToContainTextAsync(text);
        }

        await Expect(student.Messages).ToContainTextAsync(student.Say("read"));
        await ReactAsync();
        await student.Composer.FillAsync("");
        foreach (var browser in (Browser[])[student, coach])
            await Expect(browser.Messages.GetByText(Talk[^1].Text).Last).ToBeInViewportAsync();
        await visit(student, "conversation-student");
        await visit(coach, "conversation-coach");
        await student.Button("urgentHelp").ClickAsync();
        await Expect(student.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await visit(student, "urgent-help");
        await student.Page.Keyboard.PressAsync("Escape");
        await TriageAsync(visit);
        await ErasureAsync(visit);
    }

    /// <summary>Asks for an erasure, and withdraws the request.</summary>
    private async Task ErasureAsync(Func<Browser, string, Task> visit)
    {
        await student.ConversationActions.ClickAsync();
        await student.Page.GetByRole(AriaRole.Menuitem, new() { Name = student.Say("askForErasure") }).ClickAsync();
        var dialog = student.Page.GetByRole(AriaRole.Alertdialog);
        await Expect(dialog).ToBeVisibleAsync();
        await visit(student, "erasure-ask");
        await dialog.GetByRole(AriaRole.Button, new() { Name = student.Say("askForErasureNow") }).ClickAsync();
        await Expect(student.Button("withdrawErasure")).ToBeVisibleAsync();
        await visit(student, "erasure-asked");
        await student.Button("withdrawErasure").ClickAsync();
        await Expect(student.Button("withdrawErasure")).ToHaveCountAsync(0);
    }

    /// <summary>Has a reaction to the advice, unless an earlier walk left it there.</summary>
    private async Task ReactAsync()
    {
        var heart = coach.Messages.GetByTitle(coach.Say("reactedWith", ("name", StudentName), ("reaction", coach.Say("signHeart"))));
        if (await heart.CountAsync() > 0) return;
        await student.OpenActionsAsync(Advice);
        await student.Page.GetByRole(AriaRole.Menuitemradio, new() { Name = student.Say("signHeart") }).ClickAsync();
        await Expect(heart).ToBeVisibleAsync();
    }

    private async Task TriageAsync(Func<Browser, string, Task> visit)
    {
        await coach.ConversationActions.ClickAsync();
        await Expect(coach.Page.GetByRole(AriaRole.Menuitem).First).ToBeVisibleAsync();
        await visit(coach, "conversation-actions");
        await coach.Page.Keyboard.PressAsync("Escape");
        var reply = new { title = Reply, text = "Hello {first name}, shall we meet this week? Tell me which day suits you." };
        await coach.Context.APIRequest.PutAsync($"/api/me/saved-replies/{Guid.Empty}", new() { DataObject = reply });
        await coach.Button("savedReplies").ClickAsync();
        await Expect(coach.Page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await visit(coach, "saved-replies");
        await coach.Page.Keyboard.PressAsync("Escape");
    }

    private async Task MessageAsync(Func<Browser, string, Task> visit)
    {
        await student.OpenActionsAsync(Question);
        await visit(student, "message-actions");
        await student.Page.GetByRole(AriaRole.Menuitem, new() { Name = student.Say("editMessage") }).ClickAsync();
        await Expect(student.Button("cancelEditing")).ToBeVisibleAsync();
        await visit(student, "message-edit");
        await student.Button("cancelEditing").ClickAsync();

        // The list has more room then, and scrolls; a menu that is open closes.
        await Expect(student.Button("cancelEditing")).ToBeHiddenAsync();
        await student.ChooseActionAsync(Question, "deleteMessage");
        await Expect(student.Page.GetByRole(AriaRole.Alertdialog)).ToBeVisibleAsync();
        await visit(student, "message-delete");
        await student.Button("cancel").ClickAsync();
        await student.Button("emoji").ClickAsync();
        await Expect(student.Page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await visit(student, "emoji");
        await student.Page.Keyboard.PressAsync("Escape");
    }

    private async Task AnswerAsync(Func<Browser, string, Task> visit)
    {
        await student.ChooseActionAsync(Advice, "reply");
        await Expect(student.Page.GetByText(student.Say("replyingTo", ("name", CoachName)))).ToBeVisibleAsync();
        await student.Composer.PressSequentiallyAsync("A ninth only if she says something new :smi");
        await Expect(student.Page.GetByRole(AriaRole.Listbox).GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await visit(student, "reply");
        await student.Page.Keyboard.PressAsync("Escape");
        await student.Composer.FillAsync("");
        await student.Page.Keyboard.PressAsync("Escape");
    }

    private async Task LaterAsync(Func<Browser, string, Task> visit)
    {
        await coach.Composer.FillAsync("Good luck tomorrow!");
        await coach.Button("sendLater").ClickAsync();
        var tomorrow = coach.Page.GetByRole(AriaRole.Menuitem, new() { NameRegex = coach.Texts.Any("tomorrowAt") });
        await Expect(tomorrow).ToBeVisibleAsync();
        await visit(coach, "send-later");
        await tomorrow.ClickAsync();
        await coach.Page.GetByRole(AriaRole.Button, new() { Name = coach.Say("scheduledCount", ("count", 1)), Exact = true }).ClickAsync();
        await Expect(coach.Button("sendNow")).ToBeVisibleAsync();
        await visit(coach, "scheduled-messages");
        await coach.Button("discard").ClickAsync();
        await coach.Button("discardForGood").ClickAsync();
        await Expect(coach.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await coach.ChooseActionAsync(Question, "remindMe");
        await Expect(coach.Button("inAnHour")).ToBeVisibleAsync();
        await visit(coach, "reminder");
        await coach.Page.Keyboard.PressAsync("Escape");
        await coach.Page.RouteAsync("**/api/me/reminders", MakeDueAsync);
        var seq = await coach.Message(Question).GetAttributeAsync("aria-posinset");
        var message = coach.Page.Url.Replace("/conversations/", "/api/conversations/", StringComparison.Ordinal) + $"/messages/{seq}";
        var reminder = new { dueAt = DateTime.UtcNow.AddHours(1) };
        await Expect(await coach.Context.APIRequest.PutAsync($"{message}/reminder", new() { DataObject = reminder })).ToBeOKAsync();
        await Expect(coach.Button("reminderDone")).ToBeVisibleAsync();
        await visit(coach, "reminder-due");
    }

    /// <summary>Answers as if each reminder had been due for some minutes.</summary>
    private static async Task MakeDueAsync(IRoute route)
    {
        var answer = await route.FetchAsync();
        var due = $"\"dueAt\":\"{DateTime.UtcNow.AddMinutes(-5):O}\"";
        var body = Regex.Replace(await answer.TextAsync(), "\"dueAt\":\"[^\"]+\"", due);
        await route.FulfillAsync(new() { Response = answer, Body = body });
    }

    private async Task SettingsAsync(Func<Browser, string, Task> visit)
    {
        if (student.IsTouched) await Task.WhenAll(student.Button("back").ClickAsync(), coach.Button("back").ClickAsync());
        await Expect(coach.Page.GetByRole(AriaRole.Region, new() { Name = coach.Say("reminders") })).ToContainTextAsync(Question);
        // Beside a conversation it was looked at already.
        if (coach.IsTouched) await visit(coach, "reminders");
        await coach.Button("reminderDone").ClickAsync();
        await Expect(coach.Button("reminderDone")).ToBeHiddenAsync();
        await coach.Button("menu").ClickAsync();
        await Expect(coach.Page.GetByRole(AriaRole.Menuitem).First).ToBeVisibleAsync();
        await visit(coach, "menu-coach");
        await coach.Page.Keyboard.PressAsync("Escape");
        await Task.WhenAll(student.OpenSettingsAsync(), coach.OpenSettingsAsync());
        await Expect(student.Page.GetByText(student.Say("thisDevice")).First).ToBeVisibleAsync();
        await PasskeyAsync(visit);
        await WholeAsync(student, "settings-student", visit);
        await WholeAsync(coach, "settings-coach", visit);
        await student.Button("exportMe").ClickAsync();
        await Expect(student.Page.GetByRole(AriaRole.Alertdialog)).ToBeVisibleAsync();
        await visit(student, "settings-export");
        await student.Button("cancel").ClickAsync();
        var dialog = coach.Page.GetByRole(AriaRole.Dialog);
        await coach.Page.Keyboard.PressAsync("?");
        await Expect(dialog).ToBeVisibleAsync();
        await visit(coach, "keys");
        await coach.Page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToBeHiddenAsync();
        await coach.Page.GetByRole(AriaRole.Button, new() { Name = coach.Say("editReply", ("title", Reply)) }).ClickAsync();
        await Expect(dialog).ToBeVisibleAsync();
        await visit(coach, "saved-reply-form");
    }

    private async Task PasskeyAsync(Func<Browser, string, Task> visit)
    {
        await VirtualAuthenticator.AddAsync(student.Page);
        await student.Button("addPasskey").ClickAsync();
        await Expect(student.Page.GetByLabel(student.Say("passkeyName"), new() { Exact = true })).ToBeFocusedAsync();

        // On a touch screen, React Aria hides a dialog with a field until the keyboard of the screen has taken its place.
        await Expect(student.Page.GetByRole(AriaRole.Dialog).Locator("xpath=../..")).ToHaveCSSAsync("opacity", "1");
        await visit(student, "passkey-new");
        await student.Button("goOn").ClickAsync();
        await Expect(student.Page.GetByText(student.Say("passkeyNotUsed")).First).ToBeVisibleAsync();
        await student.Page.GetByRole(AriaRole.Button, new() { NameRegex = student.Texts.Any("removePasskey") }).First.ClickAsync();
        await Expect(student.Page.GetByRole(AriaRole.Alertdialog)).ToBeVisibleAsync();
        await visit(student, "passkey-remove");
        await student.Button("cancel").ClickAsync();
        await Expect(student.Page.GetByRole(AriaRole.Alertdialog)).ToBeHiddenAsync();
    }

    /// <summary>Leaves the account as it was before the tour.</summary>
    private async Task RemovePasskeysAsync() => await student.Page.EvaluateAsync(
        """
        async () => {
            const passkeys = '/api/me/passkeys';
            for (const { id } of await (await fetch(passkeys)).json()) await fetch(`${passkeys}/${id}`, { method: 'DELETE' });
        }
        """);

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
        await student.UnlockAsync(Account.Password);
        await Expect(student.Button("unlock")).ToBeHiddenAsync();
        await RemovePasskeysAsync();
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

    private static ILocator Peer(Browser browser, string name) =>
        browser.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { NameRegex = new(name) }).First;
}
