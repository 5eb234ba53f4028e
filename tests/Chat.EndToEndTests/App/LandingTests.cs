using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.App;

/// <summary>The first screen of the app on a phone, and the time when a user was last here, as peers see it.</summary>
public sealed class LandingTests(RunningChat chat)
{
    [Fact]
    public async Task On_a_phone_one_conversation_is_where_one_begins_and_the_list_is_one_step_back()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync(new() { ViewportSize = Screens.Phone, HasTouch = true, IsMobile = true });
        await student.SignInAsync(pair.Student);
        await Expect(student.Composer).ToBeVisibleAsync();
        await student.Page.GoBackAsync();
        await Expect(student.Conversation(pair.Coach)).ToBeVisibleAsync();
        await student.Conversation(pair.Coach).ClickAsync();
        await student.Button("back").ClickAsync();
        await Expect(student.Conversation(pair.Coach)).ToBeVisibleAsync();
        await student.Page.ReloadAsync();
        await Expect(student.Composer).ToBeVisibleAsync();
    }

    /// <summary>Pulling must not reload the page, as the browser would by default.</summary>
    [Fact]
    public async Task Pulling_at_the_page_is_not_the_browsers()
    {
        await using var student = await chat.OpenBrowserAsync(new() { ViewportSize = Screens.Phone, HasTouch = true, IsMobile = true });
        await student.Page.GotoAsync("/");
        await Expect(student.Page.Locator("html")).ToHaveCSSAsync("overscroll-behavior-y", "none");
    }

    [Fact]
    public async Task When_a_coach_was_last_here_is_seen_once_the_coach_lets_it_be()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await using var coach = await chat.OpenBrowserAsync();
        await Task.WhenAll(student.SignInAsync(pair.Student), coach.SignInAsync(pair.Coach));
        await student.OpenConversationAsync(pair.Coach);
        var header = student.Page.GetByRole(AriaRole.Main);
        await coach.OpenSettingsAsync();
        var setting = coach.Page.GetByRole(AriaRole.Switch, new() { Name = coach.Say("showsStudentsLastSeen") });
        await Expect(setting).Not.ToBeCheckedAsync();
        await coach.Page.GetByText(coach.Say("showsStudentsLastSeen")).ClickAsync();
        await Expect(setting).ToBeCheckedAsync();
        await Expect(coach.Page.GetByText(coach.Say("saved"), new() { Exact = true })).ToBeVisibleAsync();
        await coach.Page.CloseAsync();
        var words = student.Say("peerLastSeen", ("time", ""));
        await Expect(header).ToContainTextAsync(words, new() { Timeout = 60_000 });
    }
}
