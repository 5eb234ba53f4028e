using System.Text.Json;
using Chat.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Conversations;

/// <summary>Coachings that end.</summary>
public sealed class EndedTests(RunningChat chat)
{
    [Fact]
    public async Task A_student_who_passes_to_another_coach_reads_on_and_goes_to_the_new_one()
    {
        var (pair, next) = (chat.NextPair(), chat.NextPair().Coach);
        await using var student = await chat.OpenBrowserAsync();
        await using var coach = await chat.OpenBrowserAsync();
        await Task.WhenAll(student.SignInAsync(pair.Student), coach.SignInAsync(pair.Coach));
        await Task.WhenAll(student.OpenConversationAsync(pair.Coach), coach.OpenConversationAsync(pair.Student));
        await student.WriteAsync("Thank you for everything");
        await Expect(coach.Messages).ToContainTextAsync("Thank you for everything");
        await PassAsync(pair.Student, next);

        var isNow = student.Page.GetByText(student.Say("coachIsNow", ("name", next.Name)));
        await Expect(isNow).ToBeVisibleAsync();
        await Expect(student.Composer).ToHaveCountAsync(0);
        await Expect(coach.Page.GetByText(coach.Say("coachedNowBy", ("name", next.Name), ("peer", pair.Student.Name)))).ToBeVisibleAsync();
        await Expect(coach.Composer).ToHaveCountAsync(0);
        await student.Page.ReloadAsync();
        await Expect(student.Messages).ToContainTextAsync("Thank you for everything");
        var group = student.Page.GetByRole(AriaRole.List, new() { Name = student.Say("endedConversations") });
        await Expect(group).ToContainTextAsync(pair.Coach.Name);
        (await Axe.BarriersAsync(student.Page)).ShouldBeEmpty();

        await student.Page.GetByRole(AriaRole.Link, new() { Name = student.Say("openConversationWith", ("name", next.Name)) }).ClickAsync();
        await student.WriteAsync("Hello, I am new here");
        await Expect(student.Message("Hello, I am new here")).ToContainTextAsync(student.Say("sent"));
    }

    /// <summary>Passes the student's coaching to another coach, as an admin.</summary>
    private async Task PassAsync(DemoAccount student, DemoAccount coach)
    {
        await using var browser = await chat.OpenBrowserAsync();
        var admin = browser.Context.APIRequest;
        var credentials = new { email = DemoAccount.Admin.Email, password = DemoAccount.Password };
        var signedIn = await admin.PostAsync("/api/session", new() { DataObject = credentials });
        signedIn.Status.ShouldBe(200);
        var coachings = await ReadAsync($"/api/admin/people/{await IdAsync(student)}/coachings");
        var coaching = coachings.GetProperty("items")[0].GetProperty("id").GetInt64();
        var next = new { coachId = await IdAsync(coach) };
        var passed = await admin.PostAsync($"/api/admin/coachings/{coaching}/pass", new() { DataObject = next });
        passed.Status.ShouldBe(200);

        async Task<string> IdAsync(DemoAccount account)
        {
            var people = await ReadAsync($"/api/admin/people?search={Uri.EscapeDataString(account.Email)}");
            return people.GetProperty("items")[0].GetProperty("id").GetString()!;
        }

        async Task<JsonElement> ReadAsync(string path) => (await (await admin.GetAsync(path)).JsonAsync())!.Value;
    }
}
