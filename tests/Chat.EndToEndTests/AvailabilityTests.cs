using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests;

public sealed class AvailabilityTests(RunningChat chat)
{
    [Fact]
    public async Task What_a_coach_declares_in_the_menu_the_student_sees_at_once()
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
    public async Task Outside_office_hours_a_student_sees_it_and_is_given_the_away_text_once()
    {
        const string awayText = "I am off today. Is it urgent? Call the desk.";
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await using var coach = await chat.OpenBrowserAsync();
        await Task.WhenAll(student.SignInAsync(pair.Student), coach.SignInAsync(pair.Coach));
        await student.OpenConversationAsync(pair.Coach);
        await coach.OpenSettingsAsync();

        await coach.Page.GetByLabel(coach.Say("awayText")).FillAsync(awayText);
        await coach.Button("save").ClickAsync();
        await Expect(coach.Page.GetByText(coach.Say("saved"), new() { Exact = true })).ToBeVisibleAsync();
        await coach.Page.GetByLabel(coach.Say("firstDayOff")).FillAsync(Date(0));
        await coach.Page.GetByLabel(coach.Say("lastDayOff")).FillAsync(Date(2));
        await coach.Button("addDaysOff").ClickAsync();
        await coach.Button("saveOfficeHours").ClickAsync();
        await Expect(coach.Page.GetByText(coach.Say("saved"), new() { Exact = true })).ToHaveCountAsync(2);
        await Expect(student.Page.GetByRole(AriaRole.Main)).ToContainTextAsync(student.Say("available"));

        await coach.Page.GetByRole(AriaRole.Radiogroup, new() { Name = coach.Say("iAm") }).GetByText(coach.Say("byOfficeHours")).ClickAsync();
        await Expect(coach.Page.GetByText(coach.Say("studentsSeeNow"))).ToBeVisibleAsync();
        await Expect(student.Page.GetByRole(AriaRole.Main)).ToContainTextAsync(student.Say("away"));

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
