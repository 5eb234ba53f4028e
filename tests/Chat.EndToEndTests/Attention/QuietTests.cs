using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Attention;

/// <summary>Settings that a user has turned off stay off.</summary>
public sealed class QuietTests(RunningChat chat)
{
    [Fact]
    public async Task Nothing_shows_or_sounds_in_quiet_hours_nor_what_is_turned_off()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await using var coach = await chat.OpenBrowserAsync();
        await student.RecordAttentionAsync();
        await Task.WhenAll(student.SignInAsync(pair.Student), coach.SignInAsync(pair.Coach));
        await coach.OpenConversationAsync(pair.Student);
        await student.OpenSettingsAsync();

        await TurnAsync(student, "quietHours");
        var hours = student.Page.GetByRole(AriaRole.Group, new() { Name = student.Say("quietHours") });
        await hours.GetByLabel(student.Say("from")).FillAsync(ClockIn(TimeSpan.FromHours(-1)));
        await hours.GetByLabel(student.Say("until")).FillAsync(ClockIn(TimeSpan.FromHours(1)));
        await TellAsync("In quiet hours");
        (await student.Page.ToldAsync()).ShouldBeEmpty();
        (await student.Page.ChimesAsync()).ShouldBe(0);

        await TurnAsync(student, "quietHours");
        await TurnAsync(student, "notificationsHere");
        await TellAsync("Sound only");
        await student.Page.WaitForFunctionAsync("() => window.chimes === 1");
        (await student.Page.ToldAsync()).ShouldBeEmpty();

        // Read the message, so that the next one may be notified at once.
        await student.OpenConversationAsync(pair.Coach);
        await student.OpenSettingsAsync();
        await TurnAsync(student, "notificationsHere");
        await TurnAsync(student, "sound");
        await TellAsync("Notification only");
        await student.Page.WaitForOpenAsync(1);
        (await student.Page.ChimesAsync()).ShouldBe(1);

        async Task TellAsync(string text)
        {
            await coach.WriteAsync(text);
            await Expect(student.Conversation(pair.Coach)).ToContainTextAsync(text);
        }
    }

    private static Task TurnAsync(Browser browser, string key)
    {
        var control = browser.Page.GetByRole(AriaRole.Switch, new() { Name = browser.Say(key), Exact = true });
        return browser.Page.Locator("label", new() { Has = control }).ClickAsync();
    }

    private static string ClockIn(TimeSpan time) => (DateTime.Now + time).ToString("HH:mm", CultureInfo.InvariantCulture);
}
