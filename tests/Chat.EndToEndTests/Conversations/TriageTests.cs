using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Conversations;

/// <summary>The tools with which a coach finds the students who wait for an answer.</summary>
public sealed class TriageTests(RunningChat chat)
{
    [Fact]
    public async Task Waiting_students_are_listed_longest_first_until_they_are_answered()
    {
        await using var coach = await OpenCoachAsync();
        await using var student = await chat.OpenBrowserAsync();
        await SettleAllAsync(coach);
        await student.WriteToCoachAsync(90, "I wait longest");
        await student.WriteToCoachAsync(91, "I wait, too");
        await student.WriteToCoachAsync(92, "Thank you!");
        var (page, one, other, thanks) = (coach.Page, Row(coach, "I wait longest"), Row(coach, "I wait, too"), Row(coach, "Thank you!"));
        var waiting = page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{Regex.Escape(coach.Say("waitingOnly"))}") });
        await Expect(thanks).ToBeVisibleAsync();
        await waiting.ClickAsync();
        await Expect(one).ToHaveAccessibleNameAsync(new Regex(coach.Texts.Any("waitsFor").ToString().Trim('^', '$')));
        (await TopAsync(one)).ShouldBeLessThan(await TopAsync(other));
        (await TopAsync(other)).ShouldBeLessThan(await TopAsync(thanks));

        await ActAsync(coach, thanks, "settle");
        await Expect(thanks).ToHaveCountAsync(0);
        await one.ClickAsync();
        await coach.WriteAsync("Here I am");
        await Expect(coach.Messages).ToContainTextAsync("Here I am");
        await other.ClickAsync();
        await Expect(Row(coach, "Here I am")).ToHaveCountAsync(0);
        await Expect(other).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_conversation_marked_as_unread_closes_and_stays_unread_until_the_key_for_the_next_unread_one_opens_it()
    {
        await using var coach = await OpenCoachAsync();
        await using var student = await chat.OpenBrowserAsync();
        await student.WriteToCoachAsync(93, "Come back to me");
        var (page, row) = (coach.Page, Row(coach, "Come back to me"));
        await row.ClickAsync();
        await Expect(row).Not.ToContainTextAsync(coach.Say("unread", ("count", 1)));
        await coach.ConversationActions.ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = coach.Say("markUnread") }).ClickAsync();
        await Expect(page.GetByText(coach.Say("choose"))).ToBeVisibleAsync();
        await Expect(row).ToContainTextAsync(coach.Say("markedUnread"));
        await page.ReloadAsync();
        await Expect(row).ToContainTextAsync(coach.Say("markedUnread"));

        await page.Keyboard.PressAsync("Alt+Shift+ArrowDown");
        await Expect(coach.Composer).ToBeVisibleAsync();
        if (!await coach.Messages.GetByText("Come back to me").IsVisibleAsync()) await row.ClickAsync();
        await Expect(row).Not.ToContainTextAsync(coach.Say("markedUnread"));
    }

    [Fact]
    public async Task A_pinned_conversation_stays_at_the_top()
    {
        await using var coach = await OpenCoachAsync();
        await using var student = await chat.OpenBrowserAsync();
        await student.WriteToCoachAsync(94, "Pin me");
        await ActAsync(coach, Row(coach, "Pin me"), "pin");
        await student.WriteToCoachAsync(95, "I am newer");
        await Expect(Row(coach, "I am newer")).ToBeVisibleAsync();
        await coach.Page.ReloadAsync();
        await Expect(Row(coach, "I am newer")).ToBeVisibleAsync();
        (await TopAsync(Row(coach, "Pin me"))).ShouldBeLessThan(await TopAsync(Row(coach, "I am newer")));
        await ActAsync(coach, Row(coach, "Pin me"), "unpin");
        await Expect(Row(coach, "Pin me")).Not.ToContainTextAsync(coach.Say("pinned"));
    }

    [Fact]
    public async Task A_saved_reply_is_written_in_the_settings_and_goes_out_with_the_students_name()
    {
        var pair = chat.NextPair();
        await using var coach = await chat.OpenBrowserAsync();
        await coach.SignInAsync(pair.Coach);
        var page = coach.Page;
        await coach.OpenSettingsAsync();
        await coach.Button("addReply").ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel(coach.Say("replyTitle"), new() { Exact = true }).FillAsync("Welcome");
        await dialog.GetByLabel(coach.Say("replyText"), new() { Exact = true }).FillAsync("Good to have you here, ");
        await coach.Button("insertName").ClickAsync();
        await coach.Button("save").Last.ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
        await Expect(page.GetByText($"Good to have you here, {{{coach.Say("placeOfName")}}}")).ToBeVisibleAsync();

        await coach.OpenConversationAsync(pair.Student);
        await coach.Button("savedReplies").ClickAsync();
        await page.Keyboard.TypeAsync("welc");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Tab");
        await page.GetByRole(AriaRole.Option, new() { Name = "Welcome" }).ClickAsync();
        await Expect(coach.Composer).ToHaveValueAsync($"Good to have you here, {pair.Student.Name}");
        await Expect(coach.Composer).ToBeFocusedAsync();
        await coach.Composer.PressAsync("Enter");
        await Expect(coach.Messages).ToContainTextAsync($"Good to have you here, {pair.Student.Name}");
    }

    private static ILocator Row(Browser coach, string text) => coach.Conversations.Filter(new() { HasText = text });

    private static async Task<float> TopAsync(ILocator row) => (await row.BoundingBoxAsync())!.Y;

    /// <summary>Chooses an action in the row of a conversation, which shows its actions on hover.</summary>
    private static async Task ActAsync(Browser coach, ILocator row, string key)
    {
        await row.HoverAsync();
        await row.Locator("xpath=../button").ClickAsync();
        await coach.Page.GetByRole(AriaRole.Menuitem, new() { Name = coach.Say(key), Exact = true }).ClickAsync();
    }

    /// <summary>Settles all conversations, so that nobody waits.</summary>
    private static async Task SettleAllAsync(Browser coach)
    {
        var api = coach.Context.APIRequest;
        var conversations = await (await api.GetAsync("/api/conversations")).JsonAsync();
        foreach (var conversation in conversations!.Value.EnumerateArray())
        {
            var settled = $"/api/conversations/{conversation.GetProperty("peer").GetProperty("id").GetString()}/settled";
            var upTo = new { seq = conversation.GetProperty("lastSeq").GetInt64() };
            await Expect(await api.PutAsync(settled, new() { DataObject = upTo })).ToBeOKAsync();
        }
    }

    private async Task<Browser> OpenCoachAsync()
    {
        var coach = await chat.OpenBrowserAsync();
        await coach.Page.GotoAsync("/");
        await coach.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("Chris Bakker") }).ClickAsync();
        await Expect(coach.Conversations.Nth(100)).ToBeAttachedAsync();
        return coach;
    }
}
