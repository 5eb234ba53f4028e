using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Conversations;

public sealed class ConversationTests(RunningChat chat)
{
    [Fact]
    public async Task A_message_shows_on_the_other_side_at_once()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await using var coach = await chat.OpenBrowserAsync();
        await Task.WhenAll(student.SignInAsync(pair.Student), coach.SignInAsync(pair.Coach));
        await Task.WhenAll(student.OpenConversationAsync(pair.Coach), coach.OpenConversationAsync(pair.Student));

        await student.WriteAsync("Could you look at my plan?");
        await Expect(coach.Messages).ToContainTextAsync("Could you look at my plan?");
        await coach.WriteAsync("Gladly. <b>Send</b> it over 👍🏽");
        await Expect(student.Messages).ToContainTextAsync("Gladly. <b>Send</b> it over 👍🏽");

        await Expect(student.Messages).ToContainTextAsync(student.Say("read"));
        await Expect(student.Page.GetByRole(AriaRole.Main).GetByText(student.Say("available"))).ToBeVisibleAsync();
        (await student.TextsAsync()).ShouldBe(await coach.TextsAsync());
    }

    [Fact]
    public async Task A_message_stands_there_before_the_server_has_it()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await student.SignInAsync(pair.Student);
        await student.OpenConversationAsync(pair.Coach);
        var release = new TaskCompletionSource();
        await student.Page.RouteAsync("**/messages", async route =>
        {
            await release.Task;
            await route.ContinueAsync();
        });

        await student.WriteAsync("On its way");
        await Expect(student.Messages).ToContainTextAsync(student.Say("sending"));
        release.SetResult();
        await Expect(student.Messages).ToContainTextAsync(student.Say("sent"));
        (await student.TextsAsync()).ShouldBe(["On its way"]);
    }

    [Fact]
    public async Task Many_messages_stay_in_the_order_of_writing()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await using var coach = await chat.OpenBrowserAsync();
        await Task.WhenAll(student.SignInAsync(pair.Student), coach.SignInAsync(pair.Coach));
        await Task.WhenAll(student.OpenConversationAsync(pair.Coach), coach.OpenConversationAsync(pair.Student));

        string[] texts = [.. Enumerable.Range(1, 30).Select(number => $"message {number}")];
        foreach (var text in texts) await student.WriteAsync(text);

        await Expect(coach.Messages.GetByText("message 30", new() { Exact = true })).ToBeVisibleAsync();
        (await coach.TextsAsync()).ShouldBe(texts);
        await Expect(student.Messages.GetByText(student.Say("sending"))).ToHaveCountAsync(0);
        (await student.TextsAsync()).ShouldBe(texts);
    }

    [Fact]
    public async Task Unread_messages_are_counted_until_they_are_seen()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await using var coach = await chat.OpenBrowserAsync();
        await Task.WhenAll(student.SignInAsync(pair.Student), coach.SignInAsync(pair.Coach));
        await coach.OpenConversationAsync(pair.Student);

        await coach.WriteAsync("one");
        await coach.WriteAsync("two");
        await Expect(student.Conversation(pair.Coach)).ToContainTextAsync(student.Say("unread", ("count", 2)));
        await Expect(student.Page).ToHaveTitleAsync(student.Say("titleWithUnread", ("count", 2), ("title", student.Say("productName"))));

        await student.OpenConversationAsync(pair.Coach);
        await Expect(student.Conversation(pair.Coach)).Not.ToContainTextAsync(student.Say("unread", ("count", 2)));
        await Expect(student.Page).ToHaveTitleAsync(student.Say("titleOfPage", ("page", student.Say("conversation"))));
        await Expect(coach.Messages).ToContainTextAsync(coach.Say("read"));
    }

    [Fact]
    public async Task Typing_shows_on_the_other_side()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await using var coach = await chat.OpenBrowserAsync();
        await Task.WhenAll(student.SignInAsync(pair.Student), coach.SignInAsync(pair.Coach));
        await Task.WhenAll(student.OpenConversationAsync(pair.Coach), coach.OpenConversationAsync(pair.Student));

        // A typing notice that comes before the reader's socket is open is lost, and sent again after three seconds.
        var typing = student.Say("typing", ("name", pair.Coach.Name));
        var seen = Expect(student.Messages).ToContainTextAsync(typing);
        await coach.Composer.PressSequentiallyAsync("Let me think");
        while (!seen.IsCompleted) await coach.Composer.PressSequentiallyAsync(".", new() { Delay = 100 });
        await seen;
        await coach.Composer.PressAsync("Enter");
        await Expect(student.Messages).ToContainTextAsync("Let me think");
        await Expect(student.Messages).Not.ToContainTextAsync(typing);
    }

    /// <summary>A phone's keyboard has no Shift + Enter.</summary>
    [Fact]
    public async Task On_a_phone_Enter_starts_a_line_and_the_button_sends()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync(new() { ViewportSize = Screens.Phone, HasTouch = true, IsMobile = true });
        await student.SignInAsync(pair.Student);
        await student.OpenConversationAsync(pair.Coach);
        await student.Composer.TapAsync();
        await student.Page.Keyboard.TypeAsync("First line");
        await student.Page.Keyboard.PressAsync("Enter");
        await student.Page.Keyboard.TypeAsync("second line");
        await Expect(student.Composer).ToHaveValueAsync("First line\nsecond line");
        await student.Button("send").TapAsync();
        await Expect(student.Messages).ToContainTextAsync("First line\nsecond line", new() { UseInnerText = true });
    }

    [Fact]
    public async Task Earlier_messages_come_as_the_reader_scrolls_up()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await student.SignInAsync(pair.Student);
        await student.OpenConversationAsync(pair.Coach);
        await student.SeedAsync(130);
        await Expect(student.Messages.GetByText("message 130", new() { Exact = true })).ToBeInViewportAsync();
        (await student.TextsAsync()).Count.ShouldBe(50);

        await student.Messages.FocusAsync();
        var beginning = student.Messages.GetByText(student.Say("beginning", ("name", pair.Coach.Name)));
        while (!await beginning.IsVisibleAsync())
        {
            var loaded = (await student.TextsAsync()).Count;
            await student.Page.Keyboard.PressAsync("Home");
            await Expect(student.Messages.Locator("[data-state]").Nth(loaded)).ToBeAttachedAsync();
        }

        (await student.TextsAsync()).ShouldBe(Enumerable.Range(1, 130).Select(number => $"message {number}"));
    }
}
