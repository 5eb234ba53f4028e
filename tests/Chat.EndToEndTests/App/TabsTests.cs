using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.App;

/// <summary>Several tabs of one browser behave as one.</summary>
public sealed class TabsTests(RunningChat chat)
{
    [Fact]
    public async Task One_of_them_tells_of_a_message_and_another_does_when_that_one_is_closed()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await using var coach = await chat.OpenBrowserAsync();
        await student.RecordAttentionAsync();
        await Task.WhenAll(student.SignInAsync(pair.Student), coach.SignInAsync(pair.Coach));
        await coach.OpenConversationAsync(pair.Student);
        var tabs = new List<IPage> { student.Page, await student.OpenTabAsync(), await student.OpenTabAsync() };
        foreach (var tab in tabs[1..]) await tab.GotoAsync("/");
        foreach (var tab in tabs) await Expect(Unread(student, tab, 1)).ToBeHiddenAsync();

        await coach.WriteAsync("To whom it may concern");
        foreach (var tab in tabs) await Expect(Unread(student, tab, 1)).ToBeVisibleAsync();
        var told = await Task.WhenAll(tabs.Select(tab => tab.ToldAsync()));
        told.Sum(one => one.Length).ShouldBe(1);
        var teller = tabs[Array.FindIndex(told, one => one.Length == 1)];

        await teller.CloseAsync();
        tabs.Remove(teller);
        await coach.WriteAsync("And once more");
        foreach (var tab in tabs) await Expect(Unread(student, tab, 2)).ToBeVisibleAsync();
        (await Task.WhenAll(tabs.Select(tab => tab.ToldAsync()))).Sum(one => one.Length).ShouldBe(1);
    }

    [Fact]
    public async Task Reading_or_writing_in_one_tab_shows_in_all_tabs()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await using var coach = await chat.OpenBrowserAsync();
        await Task.WhenAll(student.SignInAsync(pair.Student), coach.SignInAsync(pair.Coach));
        await coach.OpenConversationAsync(pair.Student);
        var other = await student.OpenTabAsync();
        await other.GotoAsync("/");
        await coach.WriteAsync("Have you got a minute?");
        await Expect(Unread(student, other, 1)).ToBeVisibleAsync();

        await student.OpenConversationAsync(pair.Coach);
        await Expect(Unread(student, other, 1)).ToBeHiddenAsync();
        await Expect(other).ToHaveTitleAsync("Chat");

        await other.GotoAsync(student.Page.Url);
        await Expect(other.GetByText("Have you got a minute?").First).ToBeVisibleAsync();
        await student.WriteAsync("For you, always");
        await Expect(other.GetByRole(AriaRole.Region, new() { NameRegex = student.Texts.Any("messagesWith") }))
            .ToContainTextAsync("For you, always");
    }

    private static ILocator Unread(Browser browser, IPage tab, int count) =>
        tab.GetByRole(AriaRole.Navigation).GetByText(browser.Say("unread", ("count", count)), new() { Exact = true });
}
