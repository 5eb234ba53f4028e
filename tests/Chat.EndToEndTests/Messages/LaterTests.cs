using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Messages;

/// <summary>Messages that are sent later.</summary>
public sealed class LaterTests(RunningChat chat)
{
    [Fact]
    public async Task A_message_that_was_written_at_night_waits_until_it_is_sent()
    {
        var pair = chat.NextPair();
        await using var coach = await chat.OpenBrowserAsync();
        await using var student = await chat.OpenBrowserAsync();
        await coach.SignInAsync(pair.Coach);
        await coach.OpenConversationAsync(pair.Student);
        await student.SignInAsync(pair.Student);
        await student.OpenConversationAsync(pair.Coach);
        await coach.Composer.FillAsync("Sleep well");
        await coach.Button("sendLater").ClickAsync();
        await coach.Page.GetByRole(AriaRole.Menuitem, new() { NameRegex = coach.Texts.Any("tomorrowAt") }).ClickAsync();
        await Expect(coach.Composer).ToHaveValueAsync("");
        await Expect(coach.Composer).ToBeFocusedAsync();

        await coach.Page.ReloadAsync();
        var waiting = coach.Page.GetByRole(AriaRole.Button, new() { Name = coach.Say("scheduledCount", ("count", 1)), Exact = true });
        await waiting.ClickAsync();
        await Expect(coach.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Sleep well");
        (await Axe.BarriersAsync(coach.Page)).ShouldBeEmpty();
        await Expect(student.Messages).Not.ToContainTextAsync("Sleep well");
        await coach.Button("sendNow").ClickAsync();
        await Expect(student.Messages).ToContainTextAsync("Sleep well");
        await Expect(coach.Messages).ToContainTextAsync("Sleep well");
        await Expect(waiting).ToHaveCountAsync(0);
        await Expect(coach.Composer).ToBeFocusedAsync();
    }
}
