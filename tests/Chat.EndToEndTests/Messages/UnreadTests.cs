using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Messages;

/// <summary>Where a reader begins who has been away.</summary>
public sealed class UnreadTests(RunningChat chat)
{
    [Fact]
    public async Task A_conversation_opened_by_its_address_begins_at_the_first_unread_message_and_reads_what_was_in_view()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await using var coach = await chat.OpenBrowserAsync();
        await Task.WhenAll(student.SignInAsync(pair.Student), coach.SignInAsync(pair.Coach));
        await coach.OpenConversationAsync(pair.Student);
        await coach.SeedAsync(120, atOnce: 8);
        await Expect(student.Conversation(pair.Coach)).ToContainTextAsync(student.Say("manyUnread", ("count", 99)));

        var address = (await student.Conversation(pair.Coach).GetAttributeAsync("href"))!;
        await student.Page.GotoAsync(address);
        var first = student.Messages.Locator("[aria-posinset='1']");
        await Expect(first).ToBeInViewportAsync();
        await Expect(first).ToContainTextAsync(student.Say("newSinceAway"));
        await Expect(student.Messages.Locator("[aria-posinset='120']")).Not.ToBeInViewportAsync();

        var read = student.Page.WaitForResponseAsync(answer => answer.Url.EndsWith("/read", StringComparison.Ordinal) && answer.Ok);
        await student.Messages.EvaluateAsync("messages => messages.scrollBy(0, 400)");
        var seq = (await read).Request.PostDataJSON()!.Value.GetProperty("seq").GetInt64();
        seq.ShouldBeInRange(1, 60);
    }

    [Fact]
    public async Task Messages_that_came_while_the_reader_was_away_stand_below_a_line_that_stays()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await using var coach = await chat.OpenBrowserAsync();
        await Task.WhenAll(student.SignInAsync(pair.Student), coach.SignInAsync(pair.Coach));
        await coach.OpenConversationAsync(pair.Student);
        await coach.WriteAsync("Read before");
        await student.OpenConversationAsync(pair.Coach);
        await Expect(coach.Messages).ToContainTextAsync(coach.Say("read"));
        await student.Page.GoBackAsync();
        await coach.WriteAsync("Missed one");
        await coach.WriteAsync("Missed two");
        await Expect(student.Conversation(pair.Coach)).ToContainTextAsync(student.Say("unread", ("count", 2)));

        await student.OpenConversationAsync(pair.Coach);
        var line = student.Say("newSinceAway");
        await Expect(student.Message("Missed one")).ToContainTextAsync(line);
        await coach.WriteAsync("Seen as it comes");
        await Expect(student.Messages).ToContainTextAsync("Seen as it comes");
        await Expect(student.Messages.GetByText(line)).ToHaveCountAsync(1);
        await Expect(student.Message("Missed one")).ToContainTextAsync(line);

        await student.Page.GoBackAsync();
        await student.OpenConversationAsync(pair.Coach);
        await Expect(student.Messages).ToContainTextAsync("Seen as it comes");
        await Expect(student.Messages.GetByText(line)).ToHaveCountAsync(0);
    }
}
