using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Messages;

/// <summary>Earlier messages, which are loaded without moving what is read.</summary>
public sealed class HistoryTests(RunningChat chat)
{
    /// <summary>Whether the list of messages is higher than this: a page of a hundred adds some four thousand pixels.</summary>
    private const string Taller = "height => document.querySelector('[role=region][tabindex]').scrollHeight > height";

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

    private static Task<int> HeightAsync(Browser browser) => browser.Messages.EvaluateAsync<int>("messages => messages.scrollHeight");

    private static async Task LoadEarlierAsync(Browser browser)
    {
        var height = await HeightAsync(browser);
        await browser.Messages.EvaluateAsync("messages => messages.scrollTop = 0");
        await browser.Page.WaitForFunctionAsync(Taller, height + 2_000);
    }
}
