using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Messages;

/// <summary>Changes of a message, which the peer sees at once.</summary>
public sealed class EditingTests(RunningChat chat)
{
    [Fact]
    public async Task A_message_is_edited_and_deleted_for_both()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await using var coach = await chat.OpenBrowserAsync();
        await Task.WhenAll(student.SignInAsync(pair.Student), coach.SignInAsync(pair.Coach));
        await Task.WhenAll(student.OpenConversationAsync(pair.Coach), coach.OpenConversationAsync(pair.Student));
        await student.WriteAsync("Keep this");
        await student.WriteAsync("Teh plan");
        await Expect(coach.Messages).ToContainTextAsync("Teh plan");
        await Expect(student.Messages).Not.ToContainTextAsync(student.Say("sending"));

        await student.Composer.PressAsync("ArrowUp");
        await Expect(student.Page.GetByText(student.Say("editing"))).ToBeVisibleAsync();
        var edit = student.Page.GetByRole(AriaRole.Textbox, new() { Name = student.Say("editLabel", ("name", pair.Coach.Name)) });
        await Expect(edit).ToHaveValueAsync("Teh plan");
        await edit.FillAsync("The plan");
        await edit.PressAsync("Enter");
        foreach (var browser in (Browser[])[student, coach])
        {
            await Expect(browser.Message("The plan")).ToContainTextAsync(browser.Say("edited"));
            (await browser.TextsAsync()).ShouldBe(["Keep this", "The plan"]);
        }

        await student.ChooseActionAsync("The plan", "deleteMessage");
        await student.Page.GetByRole(AriaRole.Alertdialog)
            .GetByRole(AriaRole.Button, new() { Name = student.Say("deleteMessage") })
            .ClickAsync();
        await Expect(student.Messages).ToContainTextAsync(student.Say("deletedByYou"));
        await Expect(coach.Messages).ToContainTextAsync(coach.Say("deletedBy", ("name", pair.Student.Name)));
        foreach (var browser in (Browser[])[student, coach]) (await browser.TextsAsync()).ShouldBe(["Keep this"]);
    }

    [Fact]
    public async Task A_message_of_the_other_can_be_answered_and_copied_and_nothing_else()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await using var coach = await chat.OpenBrowserAsync();
        await Task.WhenAll(student.SignInAsync(pair.Student), coach.SignInAsync(pair.Coach));
        await Task.WhenAll(student.OpenConversationAsync(pair.Coach), coach.OpenConversationAsync(pair.Student));
        await student.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await coach.WriteAsync("Line one\nline two");
        await Expect(student.Messages).ToContainTextAsync("line two");

        await student.OpenActionsAsync("line two");
        await Expect(student.Page.GetByRole(AriaRole.Menuitem))
            .ToHaveTextAsync([student.Say("reply"), student.Say("copyText"), student.Say("remindMe")]);
        await student.Page.Keyboard.PressAsync("End");
        await student.Page.Keyboard.PressAsync("ArrowUp");
        await student.Page.Keyboard.PressAsync("Enter");
        await Expect(student.Page.GetByRole(AriaRole.Menuitem)).ToHaveCountAsync(0);
        await Expect(student.Page.GetByText(student.Say("copied"), new() { Exact = true })).ToBeVisibleAsync();
        (await student.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).ShouldBe("Line one\nline two");
    }

    [Fact]
    public async Task A_change_that_comes_too_late_is_told_and_nothing_is_lost()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await student.SignInAsync(pair.Student);
        await student.OpenConversationAsync(pair.Coach);
        await student.WriteAsync("As it was");
        await Expect(student.Message("As it was")).ToContainTextAsync(student.Say("sent"));
        student.ExpectsTrouble = true;
        await student.Page.RouteAsync("**/messages/*", route => route.FulfillAsync(new()
        {
            Status = 409,
            ContentType = "application/problem+json",
            Body = """{"type":"urn:chat:problem:too-late","status":409}""",
        }));

        await student.Composer.PressAsync("ArrowUp");
        await student.Page.Keyboard.TypeAsync(", and more");
        await student.Page.Keyboard.PressAsync("Enter");
        await Expect(student.Messages.GetByRole(AriaRole.Alert)).ToContainTextAsync(student.Say("tooLate"));
        (await student.TextsAsync()).ShouldBe(["As it was"]);
        await student.Button("writeAnew").ClickAsync();
        await Expect(student.Composer).ToHaveValueAsync("As it was, and more");
        await Expect(student.Messages.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }
}
