using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Tours;

/// <summary>The part of the tour inside a conversation: talking, the actions on messages, and everything that is sent later.</summary>
internal sealed class ConversationTour(Browser student, Browser coach, string studentName, string coachName)
{
    /// <summary>The student's message that the later screens show.</summary>
    public const string Question = "Could you have a look at the method before Thursday?";

    /// <summary>The title of the coach's saved reply.</summary>
    public const string Reply = "A first meeting";

    private const string Advice = "Eight is a fine start. Write down what would make you ask a ninth, and we look at it together.";

    private static readonly (bool IsCoach, string Text)[] Talk =
    [
        (false, "Good morning! I wrote the part on the method last night."),
        (false, Question),
        (true, "Good morning Sam. Yes, gladly: send it over, and tell me what you are least sure about."),
        (false, "The interviews. The list is at https://example.test/plans/interviews, but I found only eight people 🤔"),
        (true, Advice),
        (false, "That helps. Thank you!"),
    ];

    /// <summary>Leaves both browsers in the conversation, and a reminder of the coach that is due.</summary>
    public async Task WalkAsync(Func<Browser, string, Task> visit)
    {
        await TalkAsync(visit);
        await MessageAsync(visit);
        await AnswerAsync(visit);
        await LaterAsync(visit);
    }

    private async Task TalkAsync(Func<Browser, string, Task> visit)
    {
        await Tour.Peer(student, coachName).ClickAsync();
        await coach.Page.GetByRole(AriaRole.Searchbox).FillAsync(studentName);
        await Tour.Peer(coach, studentName).ClickAsync();
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
        await AccessAsync(visit);
    }

    /// <summary>Shows who read the conversation, as the API might answer.</summary>
    private async Task AccessAsync(Func<Browser, string, Task> visit)
    {
        const string Answer =
            """
            [{"basis":"safeguarding","reason":"A teacher is worried about the safety of the student.",
                "askedBy":{"id":"7","name":"Alex Admin"},"grantedBy":{"id":"8","name":"Lee Jansen"},
                "grantedAt":"2026-03-03T09:00:00Z","endsAt":"2026-03-03T10:00:00Z",
                "reads":[{"reader":{"id":"7","name":"Alex Admin"},"at":"2026-03-03T09:05:00Z","fromSeq":40,"toSeq":52}]}]
            """;
        const string Path = "**/api/conversations/*/accesses";
        await student.Page.RouteAsync(
            Path, route => route.FulfillAsync(new() { Body = Answer, ContentType = "application/json" }));
        await student.Page.ReloadAsync();
        var line = student.Page.GetByRole(AriaRole.Button, new() { NameRegex = student.Texts.Any("readByOn") });
        await Expect(line).ToBeVisibleAsync();
        await visit(student, "conversation-read");
        await line.ClickAsync();
        await Expect(student.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await visit(student, "conversation-accesses");
        await student.Page.Keyboard.PressAsync("Escape");
        await student.Page.UnrouteAsync(Path);
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
        var heart = coach.Messages.GetByTitle(coach.Say("reactedWith", ("name", studentName), ("reaction", coach.Say("signHeart"))));
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
        await Expect(student.Page.GetByText(student.Say("replyingTo", ("name", coachName)))).ToBeVisibleAsync();
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
}
