using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Conversations;

/// <summary>The list of conversations of a coach with a hundred students.</summary>
public sealed class InboxTests(RunningChat chat)
{
    [Fact]
    public async Task One_of_a_hundred_is_found_and_opened_by_keyboard()
    {
        await using var coach = await OpenCoachAsync();
        var (page, keyboard) = (coach.Page, coach.Page.Keyboard);

        await keyboard.PressAsync("/");
        await keyboard.TypeAsync("lukasz j");
        await Expect(Rows(page)).ToHaveCountAsync(1);
        await Expect(Rows(page)).ToContainTextAsync("Łukasz Jansen");
        await keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Heading, new() { Name = "Łukasz Jansen" })).ToBeVisibleAsync();

        await Expect(coach.Composer).ToBeFocusedAsync();
        await keyboard.TypeAsync("and/or");
        await Expect(coach.Composer).ToHaveValueAsync("and/or");
        await coach.Composer.FillAsync("");

        await page.GetByRole(AriaRole.Searchbox).FocusAsync();
        await keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("");
        await Expect(Rows(page).Nth(100)).ToBeAttachedAsync();
    }

    [Fact]
    public async Task A_new_message_moves_its_conversation_up_and_leaves_the_focus_where_it_is()
    {
        await using var coach = await OpenCoachAsync();
        await using var student = await chat.OpenBrowserAsync();
        var page = coach.Page;
        await Rows(page).First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        var focused = await page.EvaluateAsync<string>("document.activeElement.id");

        await student.WriteToCoachAsync(97, "Am I in time?");
        await Expect(Rows(page).First).ToContainTextAsync("Am I in time?");
        await Expect(Rows(page).First).ToContainTextAsync(coach.Say("unread", ("count", 1)));
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe(focused);
    }

    [Fact]
    public async Task Among_the_unread_ones_the_open_one_stays_until_it_is_left()
    {
        await using var coach = await OpenCoachAsync();
        await using var student = await chat.OpenBrowserAsync();
        await student.WriteToCoachAsync(98, "This one first");
        await student.WriteToCoachAsync(99, "Then this one");
        var (page, unread) = (coach.Page, coach.Button("unreadOnly"));
        await unread.ClickAsync();
        var one = Rows(page).Filter(new() { HasText = "This one first" });
        var other = Rows(page).Filter(new() { HasText = "Then this one" });

        await one.ClickAsync();
        await Expect(one).Not.ToContainTextAsync(coach.Say("unread", ("count", 1)));
        await Expect(one).ToBeVisibleAsync();
        await other.ClickAsync();
        await Expect(one).ToHaveCountAsync(0);
        await Expect(other).ToBeVisibleAsync();
        await unread.ClickAsync();
        await Expect(one).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_conversation_opens_in_another_tab_too()
    {
        await using var coach = await OpenCoachAsync();
        var row = Rows(coach.Page).First;
        var address = await row.GetAttributeAsync("href");
        var tab = await coach.Context.RunAndWaitForPageAsync(() => row.ClickAsync(new() { Button = MouseButton.Middle }));
        await tab.WaitForURLAsync($"**{address}");
        await Expect(coach.Page.GetByText(coach.Say("choose"))).ToBeVisibleAsync();
    }

    private static ILocator Rows(IPage page) => page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Listitem).GetByRole(AriaRole.Link);

    private async Task<Browser> OpenCoachAsync()
    {
        var coach = await chat.OpenBrowserAsync();
        await coach.Page.GotoAsync("/");
        await coach.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("Chris Bakker") }).ClickAsync();
        await Expect(Rows(coach.Page).Nth(100)).ToBeAttachedAsync();
        return coach;
    }
}
