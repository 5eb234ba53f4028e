using Chat.EndToEndTests.Tours;
using Chat.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Admin;

/// <summary>Two admins open a conversation, and its student and its coach see it.</summary>
public sealed class AccessTests(RunningChat chat)
{
    private const string Reason = "A teacher is worried about the safety of the student.";

    [Theory]
    [InlineData("en")]
    [InlineData("nl")]
    public async Task Two_admins_read_and_both_users_see_by_whom_and_why_at_once(string language)
    {
        var texts = language == "nl" ? Texts.Dutch : Texts.English;
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync(texts: texts);
        await using var coach = await chat.OpenBrowserAsync(texts: texts);
        await using var first = await chat.OpenBrowserAsync(texts: texts);
        await using var second = await chat.OpenBrowserAsync(texts: texts);
        await Task.WhenAll(student.SignInAsync(pair.Student), coach.SignInAsync(pair.Coach), AdminTour.EnterAsync(first));
        var (_, email) = await RecoveryTour.MakeAsync(first, "Second Admin", "admin");
        await chat.Database.SettleAdminAsync(email);
        await RecoveryTour.SignInAsync(second, email, RecoveryTour.Former);
        await Task.WhenAll(student.OpenConversationAsync(pair.Coach), coach.OpenConversationAsync(pair.Student));
        await student.WriteAsync("Something to read");
        await Expect(coach.Messages).ToContainTextAsync("Something to read");
        foreach (var user in (Browser[])[student, coach])
            await Expect(user.Page.GetByText(user.Say("onlyYouTwo"))).ToBeVisibleAsync();

        await AskAsync(first, pair);
        await GrantAsync(second, pair);
        await first.Page.GotoAsync("/admin/reading");
        await first.Page.GetByRole(AriaRole.Link, new() { Name = first.Say("readConversationOf", NamesOf(pair)) }).ClickAsync();
        await first.Button("readNewest").ClickAsync();
        await Expect(first.Page.GetByText("Something to read")).ToBeVisibleAsync();
        (await Axe.BarriersAsync(first.Page)).ShouldBeEmpty();

        foreach (var user in (Browser[])[student, coach])
        {
            await user.Page.GetByRole(AriaRole.Button, new() { NameRegex = user.Texts.Any("readByOn") }).ClickAsync();
            var dialog = user.Page.GetByRole(AriaRole.Dialog);
            await Expect(dialog).ToContainTextAsync(Reason);
            await Expect(dialog.GetByText(user.Texts.Any("readMessages"))).ToBeVisibleAsync();
            (await Axe.BarriersAsync(user.Page)).ShouldBeEmpty();
        }
    }

    private static async Task AskAsync(Browser admin, DemoPair pair)
    {
        await admin.Page.GotoAsync("/admin/people");
        await admin.Page.GetByRole(AriaRole.Searchbox).FillAsync(pair.Student.Email);
        var found = admin.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link);
        await Expect(found).ToHaveCountAsync(1);
        await found.ClickAsync();
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = admin.Say("askToReadOf", NamesOf(pair)) }).ClickAsync();
        var dialog = admin.Page.GetByRole(AriaRole.Alertdialog);
        await dialog.GetByRole(AriaRole.Textbox).FillAsync(Reason);
        (await Axe.BarriersAsync(admin.Page)).ShouldBeEmpty();
        await dialog.GetByRole(AriaRole.Button, new() { Name = admin.Say("askToRead"), Exact = true }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }

    private static async Task GrantAsync(Browser admin, DemoPair pair)
    {
        await admin.Page.GotoAsync("/admin/reading");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = admin.Say("grantReadingOf", NamesOf(pair)) }).ClickAsync();
        var dialog = admin.Page.GetByRole(AriaRole.Alertdialog);
        await Expect(dialog).ToContainTextAsync(Reason);
        await dialog.GetByRole(AriaRole.Button, new() { Name = admin.Say("grantReading"), Exact = true }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }

    private static (string Name, object Value)[] NamesOf(DemoPair pair) => [("student", pair.Student.Name), ("coach", pair.Coach.Name)];
}
