using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Messages;

/// <summary>The reader's scroll position, which arriving messages must not move.</summary>
public sealed class HistoryTests(RunningChat chat)
{
    /// <summary>Whether the list of messages is higher than this: a page of a hundred adds some four thousand pixels.</summary>
    private const string Taller = "height => document.querySelector('[role=region][tabindex]').scrollHeight > height";

    private const string AtEnd = """
        () => {
          const messages = document.querySelector('[role=region][tabindex]');
          return messages.scrollHeight - messages.scrollTop - messages.clientHeight < 2;
        }
        """;

    [Fact]
    public async Task History_comes_without_moving_what_is_read()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await student.SignInAsync(pair.Student);
        await student.OpenConversationAsync(pair.Coach);
        var release = new TaskCompletionSource();
        await student.Page.RouteAsync(new Regex("/messages\\?before=\\d+&limit=100$"), async route =>
        {
            await release.Task;
            await route.ContinueAsync();
        });
        await student.SeedAsync(160);
        await Expect(student.Message("message 160")).ToBeInViewportAsync();

        await student.Messages.EvaluateAsync("messages => messages.scrollTop = 400");
        var read = student.Message("message 120");
        await Expect(read).ToBeInViewportAsync();
        var before = await read.BoundingBoxAsync();
        release.SetResult();
        await Expect(student.Message("message 11")).ToBeAttachedAsync();
        (await read.BoundingBoxAsync())!.Y.ShouldBe(before!.Y, 1);
        await Expect(read).ToHaveAttributeAsync("aria-posinset", "120");
        await Expect(read).ToHaveAttributeAsync("aria-setsize", "160");
    }

    [Fact]
    public async Task The_end_stays_in_view_when_own_messages_come_from_another_device_during_a_send()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await student.SignInAsync(pair.Student);
        await student.OpenConversationAsync(pair.Coach);
        await student.SeedAsync(30);
        await Expect(student.Message("message 30")).ToBeInViewportAsync();
        var api = student.Page.Url.Replace("/conversations/", "/api/conversations/", StringComparison.Ordinal) + "/messages";
        for (var turn = 1; turn <= 6; turn++)
        {
            var release = new TaskCompletionSource();
            await student.Page.RouteAsync("**/messages", async route =>
            {
                if (route.Request.Method == "POST") await release.Task;
                await route.ContinueAsync();
            });
            await student.WriteAsync($"here {turn}");
            await Expect(student.Messages).ToContainTextAsync(student.Say("sending"));
            for (var i = 1; i <= 3; i++)
            {
                var text = string.Join('\n', Enumerable.Range(1, 4).Select(line => $"elsewhere {turn}.{i}.{line}"));
                await student.Context.APIRequest.PostAsync(api, new() { DataObject = new { clientId = Guid.NewGuid(), text } });
                await student.Page.EvaluateAsync("document.dispatchEvent(new Event('visibilitychange'))");
            }

            release.SetResult();
            await Expect(student.Messages).ToContainTextAsync($"elsewhere {turn}.3.4");
            await Expect(student.Messages).Not.ToContainTextAsync(student.Say("sending"));
            await student.Page.UnrouteAllAsync();
            await student.Page.WaitForFunctionAsync(AtEnd);
        }
    }

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
    public async Task A_reader_at_the_end_stays_there_when_the_keyboard_opens_and_messages_come()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync(new() { ViewportSize = Screens.Phone, HasTouch = true, IsMobile = true });
        await using var coach = await chat.OpenBrowserAsync();
        await Task.WhenAll(student.SignInAsync(pair.Student), coach.SignInAsync(pair.Coach));
        await student.LeaveConversationAsync();
        await coach.OpenConversationAsync(pair.Student);
        for (var i = 1; i <= 8; i++) await coach.WriteAsync($"unread {i}");
        await Expect(student.Conversation(pair.Coach)).ToContainTextAsync("unread 8");
        await student.OpenConversationAsync(pair.Coach);
        await Expect(student.Message("unread 1")).ToBeInViewportAsync();
        await Expect(student.Message("unread 8")).ToBeInViewportAsync();

        await student.Page.SetViewportSizeAsync(Screens.Phone.Width, Screens.Phone.Height / 2);
        await Expect(student.Message("unread 8")).ToBeInViewportAsync();
        for (var i = 9; i <= 12; i++) await coach.WriteAsync($"unread {i}");
        await Expect(student.Message("unread 12")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Of_very_many_messages_the_page_holds_those_around_what_is_read()
    {
        const int Count = 620;
        const int Most = 150;
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await student.SignInAsync(pair.Student);
        await student.OpenConversationAsync(pair.Coach);
        await student.SeedAsync(Count, atOnce: 8);
        var rows = student.Messages.Locator("[aria-posinset]");
        ILocator Row(int position) => student.Messages.Locator($"[aria-posinset='{position}']");
        ILocator Time(int position) => Row(position).Locator("p:has(> time)");
        await Expect(Row(Count)).ToBeInViewportAsync();

        // Beyond three hundred rows the list is virtualized.
        for (var loaded = 50; loaded < 350; loaded += 100) await LoadEarlierAsync(student);
        (await rows.CountAsync()).ShouldBeLessThan(Most);
        await Expect(rows.First).ToHaveAttributeAsync("aria-setsize", $"{Count}");

        var release = new TaskCompletionSource();
        await student.Page.RouteAsync(new Regex("/messages\\?before=\\d+&limit=100$"), async route =>
        {
            await release.Task;
            await route.ContinueAsync();
        });
        await student.Messages.EvaluateAsync("messages => messages.scrollTop = 400");
        var read = Row(Count - 350 + 12);
        await Expect(read).ToBeInViewportAsync();
        var before = await read.BoundingBoxAsync();
        var height = await HeightAsync(student);
        release.SetResult();
        await student.Page.WaitForFunctionAsync(Taller, height + 2_000);
        (await read.BoundingBoxAsync())!.Y.ShouldBe(before!.Y, 1);
        (await rows.CountAsync()).ShouldBeLessThan(Most);

        await student.Button("newest").ClickAsync();
        await Expect(Row(Count)).ToBeInViewportAsync();
        (await rows.CountAsync()).ShouldBeLessThan(Most);

        await student.Messages.FocusAsync();
        await student.Page.Keyboard.PressAsync("ArrowUp");
        await Expect(Row(Count)).ToBeFocusedAsync();
        for (var presses = 0; presses < 60; presses++) await student.Page.Keyboard.PressAsync("ArrowUp");
        await Expect(Row(Count - 60)).ToBeFocusedAsync();
        await Expect(Row(Count - 60)).ToBeInViewportAsync();
        (await rows.CountAsync()).ShouldBeLessThan(Most);

        // The time of a message that is not the last of its minute is seen where the focus is, and where somebody points.
        await Expect(Time(Count - 60)).ToHaveCSSAsync("opacity", "1");
        await Expect(Time(Count - 59)).ToHaveCSSAsync("opacity", "0");
        await Row(Count - 59).HoverAsync();
        await Expect(Time(Count - 59)).ToHaveCSSAsync("opacity", "1");
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

    [Fact]
    public async Task A_reader_further_up_stays_there_and_sees_how_many_messages_wait_below()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await using var coach = await chat.OpenBrowserAsync();
        await Task.WhenAll(student.SignInAsync(pair.Student), coach.SignInAsync(pair.Coach));
        await Task.WhenAll(student.OpenConversationAsync(pair.Coach), coach.OpenConversationAsync(pair.Student));
        await student.SeedAsync(40);
        await Expect(student.Message("message 40")).ToBeInViewportAsync();
        await student.Messages.EvaluateAsync("messages => messages.scrollTop = 200");
        await Expect(student.Button("newest")).ToBeVisibleAsync();
        var read = student.Message("message 10");
        var before = await read.BoundingBoxAsync();

        await coach.WriteAsync("Below, one");
        await coach.WriteAsync("Below, two");
        var jump = student.Page.GetByRole(AriaRole.Button, new() { Name = student.Say("newestCount", ("count", 2)) });
        await Expect(jump).ToBeVisibleAsync();
        (await read.BoundingBoxAsync())!.Y.ShouldBe(before!.Y, 1);
        await Expect(coach.Message("Below, two")).Not.ToContainTextAsync(coach.Say("read"));

        await jump.ClickAsync();
        await Expect(student.Message("Below, two")).ToBeInViewportAsync();
        await Expect(jump).ToBeHiddenAsync();
        await Expect(coach.Message("Below, two")).ToContainTextAsync(coach.Say("read"));
    }

    private static Task<int> HeightAsync(Browser browser) => browser.Messages.EvaluateAsync<int>("messages => messages.scrollHeight");

    private static async Task LoadEarlierAsync(Browser browser)
    {
        var height = await HeightAsync(browser);
        await browser.Messages.EvaluateAsync("messages => messages.scrollTop = 0");
        await browser.Page.WaitForFunctionAsync(Taller, height + 2_000);
    }
}
