using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Messages;

public sealed class EmojiTests(RunningChat chat)
{
    [Fact]
    public async Task Emoji_are_completed_and_replaced_while_somebody_types_and_the_browser_can_undo_it()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await student.SignInAsync(pair.Student);
        await student.OpenConversationAsync(pair.Coach);
        var (composer, keyboard) = (student.Composer, student.Page.Keyboard);
        await composer.ClickAsync();

        await keyboard.TypeAsync("Hi :) ");
        await Expect(composer).ToHaveValueAsync("Hi 🙂 ");
        await keyboard.PressAsync("Control+z");
        await Expect(composer).ToHaveValueAsync("Hi :) ");

        await composer.ClearAsync();
        await keyboard.TypeAsync(":) ");
        await keyboard.PressAsync("Backspace");
        await Expect(composer).ToHaveValueAsync(":) ");

        await keyboard.TypeAsync(":panda");
        var list = student.Page.GetByRole(AriaRole.Listbox, new() { Name = student.Say("emoji") });
        await Expect(list.GetByRole(AriaRole.Option, new() { Selected = true })).ToBeVisibleAsync();
        var first = await list.GetByRole(AriaRole.Option).First.GetAttributeAsync("id");
        await Expect(composer).ToHaveAttributeAsync("aria-activedescendant", first.ShouldNotBeNull());
        (await Axe.BarriersAsync(student.Page)).ShouldBeEmpty();
        await keyboard.PressAsync("Enter");
        await Expect(composer).ToHaveValueAsync(":) 🐼");
        await Expect(list).ToHaveCountAsync(0);
        await keyboard.PressAsync("Control+z");
        await Expect(composer).ToHaveValueAsync(":) :panda");
    }
}
