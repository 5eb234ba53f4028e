using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Conversations;

/// <summary>The school's card for students who can't wait.</summary>
[DependsOnLanguage]
public sealed class UrgentHelpTests(RunningChat chat)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_is_one_press_away_in_a_conversation_and_says_whom_to_call(bool isPhone)
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync(
            isPhone ? new() { ViewportSize = Screens.Phone, HasTouch = true, IsMobile = true } : null);
        await student.SignInAsync(pair.Student);
        await student.OpenConversationAsync(pair.Coach);
        await student.Button("urgentHelp").ClickAsync();
        var card = student.Page.GetByRole(AriaRole.Dialog, new() { Name = student.Say("urgentHelp") });
        var number = card.GetByRole(AriaRole.Link, new() { Name = student.Say("callNumber", ("number", "0800 0113")) });
        await Expect(number).ToHaveAttributeAsync("href", "tel:08000113");
        var page = card.GetByRole(AriaRole.Link, new() { Name = "help.example.test" });
        await Expect(page).ToHaveAttributeAsync("rel", "noopener noreferrer nofollow");
        await Expect(card).ToContainTextAsync(student.Say("urgentHint"));
        await student.Page.Keyboard.PressAsync("Escape");
        await Expect(card).ToBeHiddenAsync();
        await Expect(student.Button("urgentHelp")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task It_is_offered_where_somebody_writes_to_a_coach_who_is_away()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await using var coach = await chat.OpenBrowserAsync();
        await Task.WhenAll(student.SignInAsync(pair.Student), coach.SignInAsync(pair.Coach));
        await student.OpenConversationAsync(pair.Coach);
        await Expect(student.Page.GetByText(student.Say("urgentOffer"))).ToHaveCountAsync(0);
        await coach.ChooseAsync("away", AriaRole.Menuitemradio);
        var note = student.Page.GetByRole(AriaRole.Complementary, new() { NameRegex = student.Texts.Any("awayNote") });
        await Expect(note).ToContainTextAsync(student.Say("urgentOffer"));
        await note.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(student.Page.GetByRole(AriaRole.Dialog, new() { Name = student.Say("urgentHelp") })).ToBeVisibleAsync();
    }
}
