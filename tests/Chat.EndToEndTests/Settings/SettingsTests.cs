using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Settings;

public sealed class SettingsTests(RunningChat chat)
{
    [Fact]
    public async Task A_theme_is_shown_at_once_in_every_tab_and_on_a_new_page_before_anything_is_painted()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await student.SignInAsync(pair.Student);
        var tab = await student.OpenTabAsync();
        await tab.GotoAsync("/");
        await student.OpenSettingsAsync();
        var light = await BackgroundAsync(student.Page);

        await Field(student, "theme").GetByText(student.Say("themeDark"), new() { Exact = true }).ClickAsync();
        var dark = await BackgroundAsync(student.Page);
        dark.ShouldNotBe(light);
        await Expect(tab.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");

        // Block the app itself, so that only the code before it runs.
        student.ExpectsTrouble = true;
        await tab.RouteAsync("**/assets/*.js", route => route.AbortAsync());
        await tab.ReloadAsync();
        (await BackgroundAsync(tab)).ShouldBe(dark);

        await using var elsewhere = await chat.OpenBrowserAsync();
        await elsewhere.SignInAsync(pair.Student);
        (await BackgroundAsync(elsewhere.Page)).ShouldBe(light);
    }

    [Fact]
    public async Task Another_language_is_spoken_at_once_and_loses_nothing_that_was_written()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await using var coach = await chat.OpenBrowserAsync();
        await Task.WhenAll(student.SignInAsync(pair.Student), coach.SignInAsync(pair.Coach));
        await coach.OpenConversationAsync(pair.Student);
        await student.OpenConversationAsync(pair.Coach);
        student.ExpectsTrouble = true;
        var isOnline = false;
        await student.Page.RouteAsync("**/messages", route => isOnline ? route.ContinueAsync() : route.AbortAsync());
        await student.WriteAsync("Before I chose");
        await Expect(student.Messages).ToContainTextAsync(student.Say("waiting"));
        await student.Composer.FillAsync("Not finished");
        await student.OpenSettingsAsync();

        var other = student.Texts == Texts.Dutch ? Texts.English : Texts.Dutch;
        var languages = Field(student, "language");
        await languages.GetByRole(AriaRole.Radio, new() { Checked = true }).FocusAsync();
        for (var presses = 0; presses < 3 && await LanguageAsync(student) != other.Language; presses++)
            await student.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(student.Page.GetByRole(AriaRole.Heading, new() { Name = other.Say("appearance") })).ToBeVisibleAsync();
        var chosen = student.Page.GetByRole(AriaRole.Radiogroup, new() { Name = other.Say("language") })
            .GetByRole(AriaRole.Radio, new() { Checked = true });
        await Expect(chosen).ToBeFocusedAsync();

        await student.Conversation(pair.Coach).ClickAsync();
        await Expect(student.Page.GetByRole(AriaRole.Region, new() { NameRegex = other.Any("messagesWith") }))
            .ToContainTextAsync(other.Say("waiting"));
        var composer = student.Page.GetByRole(AriaRole.Textbox, new() { NameRegex = other.Any("write") });
        await Expect(composer).ToHaveValueAsync("Not finished");
        isOnline = true;
        await Expect(coach.Messages).ToContainTextAsync("Before I chose");

        await composer.ClearAsync();
        await student.Page.ReloadAsync();
        await Expect(composer).ToBeVisibleAsync();
    }

    private static ILocator Field(Browser browser, string label) =>
        browser.Page.GetByRole(AriaRole.Radiogroup, new() { Name = browser.Say(label) });

    private static Task<string> BackgroundAsync(IPage page) =>
        page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

    private static Task<string> LanguageAsync(Browser browser) => browser.Page.EvaluateAsync<string>("document.documentElement.lang");
}
