using Chat.EndToEndTests.Tours;
using Chat.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Conversations;

/// <summary>A student asks for an erasure, and an admin answers.</summary>
public sealed class ErasureTests(RunningChat chat)
{
    [Fact]
    public async Task A_refusal_says_why_and_an_erasure_empties_both_pages_at_once()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await using var coach = await chat.OpenBrowserAsync();
        await using var admin = await chat.OpenBrowserAsync();
        await Task.WhenAll(student.SignInAsync(pair.Student), coach.SignInAsync(pair.Coach), AdminTour.EnterAsync(admin));
        await Task.WhenAll(student.OpenConversationAsync(pair.Coach), coach.OpenConversationAsync(pair.Student));
        await student.WriteAsync("Soon erased");
        await Expect(coach.Messages).ToContainTextAsync("Soon erased");

        await AskAsync(student);
        await Expect(student.Button("withdrawErasure")).ToBeVisibleAsync();
        await AnswerAsync(admin, pair, "refuseErasureOf", "refuseErasure");
        await Expect(student.Page.GetByText(student.Say("refusedTalkFirst"))).ToBeVisibleAsync();
        await Expect(student.Messages).ToContainTextAsync("Soon erased");
        await AskAsync(student);
        await Expect(student.Button("withdrawErasure")).ToBeVisibleAsync();
        (await Axe.BarriersAsync(student.Page)).ShouldBeEmpty();
        await AnswerAsync(admin, pair, "approveErasureOf", "approveErasure");

        foreach (var browser in (Browser[])[student, coach])
        {
            await Expect(browser.Page.GetByText(browser.Texts.Any("conversationErasedOn"))).ToBeVisibleAsync();
            await Expect(browser.Messages).Not.ToContainTextAsync("Soon erased");
            await Expect(browser.Page.Locator("body")).Not.ToContainTextAsync("Soon erased");
            (await browser.Page.ContentAsync()).ShouldNotContain("Soon erased");
            (await Axe.BarriersAsync(browser.Page)).ShouldBeEmpty();
        }

        await coach.WriteAsync("A new beginning");
        await Expect(student.Messages).ToContainTextAsync("A new beginning");
        await student.Page.ReloadAsync();
        await Expect(student.Messages).ToContainTextAsync("A new beginning");
        await Expect(student.Page.GetByText(student.Texts.Any("conversationErasedOn"))).ToBeVisibleAsync();
    }

    /// <summary>Asks in the menu of the open conversation, and confirms.</summary>
    private static async Task AskAsync(Browser student)
    {
        await student.ConversationActions.ClickAsync();
        await student.Page.GetByRole(AriaRole.Menuitem, new() { Name = student.Say("askForErasure") }).ClickAsync();
        await student.Page.GetByRole(AriaRole.Alertdialog)
            .GetByRole(AriaRole.Button, new() { Name = student.Say("askForErasureNow") }).ClickAsync();
        await Expect(student.Page.GetByRole(AriaRole.Alertdialog)).ToHaveCountAsync(0);
    }

    private static async Task AnswerAsync(Browser admin, DemoPair pair, string answer, string confirm)
    {
        await admin.Page.GotoAsync("/admin/erasures");
        var names = new[] { ("student", (object)pair.Student.Name), ("coach", (object)pair.Coach.Name) };
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = admin.Say(answer, names), Exact = true }).ClickAsync();
        await admin.Page.GetByRole(AriaRole.Alertdialog)
            .GetByRole(AriaRole.Button, new() { Name = admin.Say(confirm), Exact = true }).ClickAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Alertdialog)).ToHaveCountAsync(0);
        await Expect(admin.Page.GetByText(pair.Student.Name)).ToHaveCountAsync(0);
    }
}
