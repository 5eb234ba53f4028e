using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.App;

/// <summary>The layout of the app in windows of any width, and for touch.</summary>
[DependsOnLanguage]
public sealed class LayoutTests(RunningChat chat)
{
    private static readonly int[] Widths = [1920, 1440, 900, 899, 720, 390];

    /// <summary>
    /// Finds visible controls smaller than 44 px, which a finger may miss, except links within texts, controls for screen readers alone,
    /// and controls that a long press replaces.
    /// </summary>
    private const string Small = """
        () => [...document.querySelectorAll('button, a[href], input, select, textarea, [role=button], [role=menuitem], [role=option]')]
          .filter((part) => !part.matches('p a, [style*="width: 1px"]'))
          .filter((part) => part.checkVisibility() && !part.closest('[inert], [aria-hidden=true]'))
          .filter((part) => getComputedStyle(part).pointerEvents !== 'none')
          // A label is drawn in the place of its input.
          .map((part) => part.labels?.length && part.matches('[type=checkbox], [type=radio]') ? part.labels[0] : part)
          .map((part) => [part, part.getBoundingClientRect()])
          .filter(([, { width, height, bottom }]) => bottom > 0 && (width < 44 || height < 44))
          .map(([part, { width, height }]) => `${part.outerHTML.slice(0, 120)}: ${width} x ${height}`)
        """;

    [Fact]
    public async Task Every_width_is_enough()
    {
        var pair = chat.NextPair();
        await using var coach = await chat.OpenBrowserAsync();
        await coach.SignInAsync(pair.Coach);
        List<string> wide = [];
        await LookAsync("list");
        await coach.OpenConversationAsync(pair.Student);
        await coach.WriteAsync($"{new string('w', 300)} https://example.test/{new string('a', 200)}");
        await Expect(coach.Messages).ToContainTextAsync(coach.Say("sent"));
        await LookAsync("conversation");
        await coach.OpenSettingsAsync();
        await LookAsync("settings");
        wide.ShouldBeEmpty();

        async Task LookAsync(string screen)
        {
            foreach (var width in Widths)
            {
                await coach.Page.SetViewportSizeAsync(width, 900);
                var overflow = await coach.Page.EvaluateAsync<int>(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth");
                if (overflow > 0) wide.Add($"{screen} is {overflow} px wider than {width} px");
            }

            await coach.Page.SetViewportSizeAsync(Screens.Desk.Width, Screens.Desk.Height);
        }
    }

    [Theory]
    [InlineData(320, 256)]
    [InlineData(844, 390)]
    public async Task A_low_window_shows_messages_also_while_a_long_one_is_edited(int width, int height)
    {
        var pair = chat.NextPair();
        await using var coach = await chat.OpenBrowserAsync();
        await coach.SignInAsync(pair.Coach);
        await coach.OpenConversationAsync(pair.Student);
        await coach.WriteAsync(string.Join('\n', Enumerable.Range(1, 12).Select(line => $"Line {line}")));
        await Expect(coach.Messages).ToContainTextAsync(coach.Say("sent"));
        await coach.Composer.PressAsync("ArrowUp");
        await Expect(coach.Button("saveEdit")).ToBeVisibleAsync();

        await coach.Page.SetViewportSizeAsync(width, height);
        (await coach.Messages.BoundingBoxAsync())!.Height.ShouldBeGreaterThanOrEqualTo(60);
        await Expect(coach.Button("saveEdit")).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(coach.Button("cancelEditing")).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [Fact]
    public async Task Forced_colours_mark_what_is_open_and_chosen()
    {
        var pair = chat.NextPair();
        await using var coach = await chat.OpenBrowserAsync(new() { ViewportSize = Screens.Desk, ForcedColors = ForcedColors.Active });
        await coach.SignInAsync(pair.Coach);
        await coach.OpenConversationAsync(pair.Student);
        await Expect(coach.Conversation(pair.Student)).ToHaveCSSAsync("border-inline-start-width", "4px");
        await coach.Button("emoji").ClickAsync();
        var tabs = coach.Page.GetByRole(AriaRole.Tab);
        await Expect(tabs.First).ToHaveCSSAsync("border-bottom-width", "3px");
        await Expect(tabs.Nth(1)).ToHaveCSSAsync("border-bottom-width", "0px");
    }

    [Fact]
    public async Task Marks_that_are_piled_on_letters_stay_in_their_bubble()
    {
        var pair = chat.NextPair();
        await using var coach = await chat.OpenBrowserAsync();
        await coach.SignInAsync(pair.Coach);
        await coach.OpenConversationAsync(pair.Student);
        await coach.WriteAsync(string.Concat(Enumerable.Repeat("a" + new string('\u0301', 150), 20)));
        await Expect(coach.Messages).ToContainTextAsync(coach.Say("sent"));
        await Expect(coach.Messages.Locator("p[dir]").Last.Locator("xpath=..")).ToHaveCSSAsync("overflow-y", "clip");
    }

    [Fact]
    public async Task Every_control_is_large_enough_for_a_finger()
    {
        var pair = chat.NextPair();
        await using var coach = await chat.OpenBrowserAsync(new() { ViewportSize = Screens.Phone, HasTouch = true, IsMobile = true });
        List<string> small = [];
        await coach.Page.GotoAsync("/");
        await Expect(coach.Button("signIn")).ToBeVisibleAsync();
        await LookAsync("sign-in");
        await coach.SignInAsync(pair.Coach);
        await coach.LeaveConversationAsync();
        await Expect(coach.Conversation(pair.Student)).ToBeVisibleAsync();
        await LookAsync("list");
        await coach.OpenConversationAsync(pair.Student);
        await coach.WriteAsync("For a finger");
        await Expect(coach.Messages).ToContainTextAsync(coach.Say("sent"));
        await LookAsync("conversation");
        await coach.Button("emoji").ClickAsync();
        await Expect(coach.Page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await LookAsync("emoji");
        await coach.Page.Keyboard.PressAsync("Escape");
        await coach.Button("back").ClickAsync();
        await coach.OpenSettingsAsync();
        await Expect(coach.Page.GetByText(coach.Say("thisDevice")).First).ToBeVisibleAsync();
        await LookAsync("settings");
        small.ShouldBeEmpty();

        async Task LookAsync(string screen) =>
            small.AddRange((await coach.Page.EvaluateAsync<string[]>(Small)).Select(part => $"{screen}: {part}"));
    }
}
