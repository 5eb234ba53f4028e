using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Tours;

/// <summary>
/// Checks every screen on a desktop and on a phone, in both themes: it fits, and axe finds no barrier. With CHAT_SCREENSHOTS set to a
/// folder, the test writes screenshots to it.
/// </summary>
public sealed class AccessibilityTests(RunningChat chat)
{
    [Theory]
    [InlineData(1440, ColorScheme.Light, Traits = [DependsOnLanguageAttribute.Name, DependsOnLanguageAttribute.Value])]
    [InlineData(1440, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light, Traits = [DependsOnLanguageAttribute.Name, DependsOnLanguageAttribute.Value])]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Every_screen_is_for_everyone(int width, ColorScheme colors)
    {
        var size = width == Screens.Desk.Width ? Screens.Desk : Screens.Phone;
        await using var student = await OpenAsync(size, colors);
        await using var coach = await OpenAsync(size, colors);
        List<string> barriers = [];
        await new Tour(student, coach).WalkAsync((browser, name) => VisitAsync(browser, name, width, colors, barriers));
        barriers.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1440, ColorScheme.Light, Traits = [DependsOnLanguageAttribute.Name, DependsOnLanguageAttribute.Value])]
    [InlineData(1440, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light, Traits = [DependsOnLanguageAttribute.Name, DependsOnLanguageAttribute.Value])]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Every_screen_of_the_administration_is_for_everyone(int width, ColorScheme colors)
    {
        await using var admin = await OpenAsync(width == Screens.Desk.Width ? Screens.Desk : Screens.Phone, colors);
        List<string> barriers = [];
        await new AdminTour(admin).WalkAsync((browser, name) => VisitAsync(browser, name, width, colors, barriers));
        barriers.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light, Traits = [DependsOnLanguageAttribute.Name, DependsOnLanguageAttribute.Value])]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Every_entrance_is_for_everyone(int width, ColorScheme colors)
    {
        var size = width == Screens.Desk.Width ? Screens.Desk : Screens.Phone;
        await using var guest = await OpenAsync(size, colors);
        await using var admin = await OpenAsync(size, colors);
        List<string> barriers = [];
        await new EntranceTour(guest, admin).WalkAsync((browser, name) => VisitAsync(browser, name, width, colors, barriers));
        barriers.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light, Traits = [DependsOnLanguageAttribute.Name, DependsOnLanguageAttribute.Value])]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Every_step_of_a_recovery_is_for_everyone(int width, ColorScheme colors)
    {
        var size = width == Screens.Desk.Width ? Screens.Desk : Screens.Phone;
        await using var owner = await OpenAsync(size, colors);
        await using var admin = await OpenAsync(size, colors);
        await using var guest = await OpenAsync(size, colors);
        List<string> barriers = [];
        await new RecoveryTour(owner, admin, guest, chat.Database)
            .WalkAsync((browser, name) => VisitAsync(browser, name, width, colors, barriers));
        barriers.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Every_part_is_for_everyone(int width)
    {
        await using var browser = await OpenAsync(new() { Width = width, Height = 900 }, ColorScheme.Light);
        await browser.Page.GotoAsync("/ui");
        await Expect(browser.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        (await LookAsync(browser.Page, "ui")).ShouldBeEmpty();
    }

    /// <summary>Zooming a screen of 640 px to 200 % leaves room for 320 px.</summary>
    [Fact]
    [DependsOnLanguage]
    public async Task Every_screen_can_be_zoomed_in_on()
    {
        var size = new ViewportSize { Width = 320, Height = 640 };
        await using var student = await OpenAsync(size, ColorScheme.Light);
        await using var coach = await OpenAsync(size, ColorScheme.Light);
        List<string> barriers = [];
        await new Tour(student, coach).WalkAsync(async (browser, name) => barriers.AddRange(await OverflowAsync(browser.Page, name)));
        await using var admin = await OpenAsync(size, ColorScheme.Light);
        await new AdminTour(admin).WalkAsync(async (browser, name) => barriers.AddRange(await OverflowAsync(browser.Page, name)));
        barriers.ShouldBeEmpty();
    }

    private static async Task VisitAsync(Browser browser, string name, int width, ColorScheme colors, List<string> barriers)
    {
        barriers.AddRange(await LookAsync(browser.Page, name));
        await browser.PictureAsync($"{name}-{width}-{colors}".ToLowerInvariant());
    }

    private static async Task<IReadOnlyList<string>> LookAsync(IPage page, string name) =>
        [.. (await Axe.BarriersAsync(page)).Select(barrier => $"{name}: {barrier}"), .. await OverflowAsync(page, name)];

    private static async Task<IReadOnlyList<string>> OverflowAsync(IPage page, string name)
    {
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return overflow > 0 ? [$"{name} is {overflow} px wider than the screen"] : [];
    }

    /// <summary>Opens a browser with reduced motion, so that no screen is checked during an animation.</summary>
    private Task<Browser> OpenAsync(ViewportSize size, ColorScheme colors)
    {
        var isPhone = size.Width < Screens.Desk.Width;
        return chat.OpenBrowserAsync(new()
        {
            ViewportSize = size,
            ColorScheme = colors,
            ReducedMotion = ReducedMotion.Reduce,
            IsMobile = isPhone,
            HasTouch = isPhone,
        });
    }
}
