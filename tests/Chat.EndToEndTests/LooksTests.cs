using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests;

/// <summary>
/// The app on a desk and on a phone, by day and by night: everything fits. With CHAT_SCREENSHOTS set to a folder, it leaves pictures there.
/// </summary>
public sealed class LooksTests(RunningChat chat)
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("CHAT_SCREENSHOTS");

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Everything_fits(int width, ColorScheme colors)
    {
        var pair = chat.NextPair();
        var size = width == Screens.Desk.Width ? Screens.Desk : Screens.Phone;
        await using var student = await chat.OpenBrowserAsync(new() { ViewportSize = size, ColorScheme = colors });
        await using var coach = await chat.OpenBrowserAsync(new() { ViewportSize = size, ColorScheme = colors });
        await student.Page.GotoAsync("/");
        await Expect(student.Page.GetByText(student.Say("demoAccounts"))).ToBeVisibleAsync();
        await TakeAsync(student, "sign-in");

        await Task.WhenAll(student.SignInAsync(pair.Student), coach.SignInAsync(pair.Coach));
        await Task.WhenAll(student.OpenConversationAsync(pair.Coach), coach.OpenConversationAsync(pair.Student));
        await student.WriteAsync("Good morning! I finished the outline of my research plan. Could you have a look at the method before Thursday?");
        await Expect(coach.Messages).ToContainTextAsync("Good morning!");
        await coach.WriteAsync("Good morning. Yes, gladly: send it over, and tell me which part you are least sure about.");
        await Expect(student.Messages).ToContainTextAsync("Yes, gladly");
        await student.WriteAsync($"The interviews. This is the list I have so far: https://example.test/{new string('x', 120)}");
        await Expect(coach.Messages).ToContainTextAsync("The interviews.");
        await Expect(student.Messages).ToContainTextAsync(student.Say("read"));
        await TakeAsync(student, "student");
        await TakeAsync(coach, "coach");

        if (size.Width == Screens.Phone.Width) await student.Button("back").ClickAsync();
        await Expect(student.Conversation(pair.Coach)).ToBeVisibleAsync();
        await TakeAsync(student, "list");

        async Task TakeAsync(Browser browser, string name)
        {
            var overflow = await browser.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            overflow.ShouldBe(0, $"{name} is wider than the screen");
            if (Pictures is null) return;
            await browser.Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}-{width}-{colors}.png".ToLowerInvariant()), Animations = ScreenshotAnimations.Disabled });
        }
    }
}
