using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Conversations;

[DependsOnLanguage]
public sealed class AvailabilityTests(RunningChat chat)
{
    /// <summary>The timeout for a departure, of which no notice tells: a browser learns of it by its own polling.</summary>
    private static readonly TimeSpan SeenGone = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task The_student_sees_at_once_the_availability_that_the_coach_chooses_in_the_menu()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await using var coach = await chat.OpenBrowserAsync();
        await Task.WhenAll(student.SignInAsync(pair.Student), coach.SignInAsync(pair.Coach));
        await student.OpenConversationAsync(pair.Coach);

        foreach (var declared in (string[])["busy", "away", "available"])
        {
            await coach.ChooseAsync(declared, AriaRole.Menuitemradio);
            await Expect(coach.Page.GetByRole(AriaRole.Navigation)).ToContainTextAsync($"· {coach.Say(declared)}");
            await Expect(student.Page.GetByRole(AriaRole.Main)).ToContainTextAsync(student.Say(declared));
        }
    }

    [Fact]
    public async Task A_coach_who_closes_the_browser_soon_shows_as_absent_whatever_the_coach_declared()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await using var coach = await chat.OpenBrowserAsync();
        await Task.WhenAll(student.SignInAsync(pair.Student), coach.SignInAsync(pair.Coach));
        await student.OpenConversationAsync(pair.Coach);
        await coach.ChooseAsync("busy", AriaRole.Menuitemradio);
        await Expect(student.Page.GetByRole(AriaRole.Main)).ToContainTextAsync(student.Say("busy"));

        await coach.Page.CloseAsync();
        await Expect(student.Page.GetByRole(AriaRole.Main))
            .ToContainTextAsync(student.Say("offline"), new() { Timeout = (float)SeenGone.TotalMilliseconds });
        await Expect(student.Conversation(pair.Coach)).ToContainTextAsync(student.Say("offline"));
    }

    [Fact]
    public async Task Outside_office_hours_a_student_sees_it_before_writing_and_is_given_the_away_text_once()
    {
        const string awayText = "I am off today. Is it urgent? Call the desk.";
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await using var coach = await chat.OpenBrowserAsync();
        await Task.WhenAll(student.SignInAsync(pair.Student), coach.SignInAsync(pair.Coach));
        await student.OpenConversationAsync(pair.Coach);
        await coach.OpenSettingsAsync();

        await coach.Page.GetByLabel(coach.Say("awayText")).FillAsync(awayText);
        await coach.Page.GetByRole(AriaRole.Button, new() { NameRegex = new(Regex.Escape(coach.Say("replyTime"))) }).ClickAsync();
        await coach.Page.GetByRole(AriaRole.Option, new() { Name = coach.Say("days", ("count", 2)), Exact = true }).ClickAsync();
        await coach.Button("save").ClickAsync();
        await Expect(coach.Page.GetByText(coach.Say("saved"), new() { Exact = true })).ToBeVisibleAsync();
        await coach.Page.GetByLabel(coach.Say("firstDayOff")).FillAsync(Date(0));
        await coach.Page.GetByLabel(coach.Say("lastDayOff")).FillAsync(Date(2));
        await coach.Button("addDaysOff").ClickAsync();
        await coach.Button("saveOfficeHours").ClickAsync();
        await Expect(coach.Page.GetByText(coach.Say("saved"), new() { Exact = true })).ToHaveCountAsync(2);
        await Expect(student.Page.GetByRole(AriaRole.Main)).ToContainTextAsync(student.Say("available"));

        await coach.Page.GetByRole(AriaRole.Radiogroup, new() { Name = coach.Say("iAm") })
            .GetByText(coach.Say("byOfficeHours"))
            .ClickAsync();
        await Expect(coach.Page.GetByText(coach.Say("studentsSeeNow"))).ToBeVisibleAsync();
        await Expect(student.Page.GetByRole(AriaRole.Main)).ToContainTextAsync(student.Say("away"));
        await Expect(student.Page.GetByRole(AriaRole.Complementary, new() { NameRegex = student.Texts.Any("awayNote") }))
            .ToContainTextAsync(awayText);
        await Expect(student.Page.GetByRole(AriaRole.Main))
            .ToContainTextAsync(student.Say("answersWithin", ("time", student.Say("days", ("count", 2)))));
        await Expect(student.Messages).Not.ToContainTextAsync(awayText);

        await student.WriteAsync("Are you there?");
        await Expect(student.Messages).ToContainTextAsync(awayText);
        await student.WriteAsync("Never mind");
        await Expect(student.Messages).ToContainTextAsync("Never mind");
        await Expect(student.Messages.GetByText(awayText)).ToHaveCountAsync(1);

        // The form shows what was saved, also on a new page.
        await coach.Page.ReloadAsync();
        await Expect(coach.Page.GetByLabel(coach.Say("awayText"))).ToHaveValueAsync(awayText);
        await Expect(coach.Page.GetByRole(AriaRole.Radio, new() { Name = coach.Say("byOfficeHours") })).ToBeCheckedAsync();
    }

    private static string Date(int days) => DateTime.Today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
