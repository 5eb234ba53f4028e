using Chat.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.App;

public sealed class KeyboardTests(RunningChat chat)
{
    [Fact]
    public async Task Signing_in_reading_and_writing_need_no_mouse()
    {
        var pair = chat.NextPair();
        await using var coach = await chat.OpenBrowserAsync();
        await coach.SignInAsync(pair.Coach);
        await coach.OpenConversationAsync(pair.Student);

        await using var student = await chat.OpenBrowserAsync();
        var (page, keyboard) = (student.Page, student.Page.Keyboard);
        await page.GotoAsync("/");
        await Expect(page.GetByLabel(student.Say("email"))).ToBeFocusedAsync();
        await keyboard.TypeAsync(pair.Student.Email);
        await keyboard.PressAsync("Tab");
        await keyboard.TypeAsync(DemoAccount.Password);
        await keyboard.PressAsync("Enter");

        var link = student.Conversation(pair.Coach);
        await Expect(link).ToBeVisibleAsync();
        await TabToAsync(page, link);
        await keyboard.PressAsync("Enter");
        await Expect(student.Composer).ToBeFocusedAsync();
        await keyboard.TypeAsync("First line");
        await keyboard.PressAsync("Shift+Enter");
        await keyboard.TypeAsync("second line");
        await keyboard.PressAsync("Enter");
        await Expect(coach.Messages).ToContainTextAsync("First line\nsecond line", new() { UseInnerText = true });

        await TabToAsync(page, student.Button("menu"));
        await keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Menuitem).First).ToBeFocusedAsync();
        await keyboard.PressAsync("End");
        await keyboard.PressAsync("Enter");
        await Expect(student.Button("signIn")).ToBeVisibleAsync();
    }

    private static async Task TabToAsync(IPage page, ILocator target)
    {
        for (var presses = 0; presses < 20; presses++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement")) return;
            await page.Keyboard.PressAsync("Tab");
        }

        await Expect(target).ToBeFocusedAsync();
    }
}
