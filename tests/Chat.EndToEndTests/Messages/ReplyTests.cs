using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Messages;

/// <summary>Answers and reactions to a message, as both users see them.</summary>
public sealed class ReplyTests(RunningChat chat)
{
    [Fact]
    public async Task A_message_is_answered_with_a_finger_and_reacted_to_with_a_key()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync(new() { ViewportSize = Screens.Phone, HasTouch = true, IsMobile = true });
        await using var coach = await chat.OpenBrowserAsync();
        await Task.WhenAll(student.SignInAsync(pair.Student), coach.SignInAsync(pair.Coach));
        await Task.WhenAll(student.OpenConversationAsync(pair.Coach), coach.OpenConversationAsync(pair.Student));
        await coach.WriteAsync("How was the interview?");
        var question = student.Message("How was the interview?");
        await Expect(question).ToBeVisibleAsync();

        await SwipeAsync(student, question.GetByText("How was the interview?"));
        await Expect(student.Page.GetByText(student.Say("replyingTo", ("name", pair.Coach.Name)))).ToBeVisibleAsync();
        (await Axe.BarriersAsync(student.Page)).ShouldBeEmpty();
        await student.WriteAsync("It went well");
        var quote = coach.Message("It went well").GetByRole(AriaRole.Button, new() { NameRegex = new(coach.Say("inReplyTo")) });
        await Expect(quote).ToContainTextAsync("How was the interview?");

        await quote.FocusAsync();
        await coach.Page.Keyboard.PressAsync("Enter");
        var asked = coach.Message("How was the interview?").First;
        await Expect(asked).ToBeFocusedAsync();
        await coach.Page.Keyboard.PressAsync("ArrowDown");
        await coach.Page.Keyboard.PressAsync("Enter");
        await Expect(coach.Page.GetByRole(AriaRole.Menuitemradio, new() { Name = coach.Say("signThumbsUp") })).ToBeFocusedAsync();
        (await Axe.BarriersAsync(coach.Page)).ShouldBeEmpty();
        await coach.Page.Keyboard.PressAsync("ArrowRight");
        await coach.Page.Keyboard.PressAsync("Enter");
        var reaction = student.Say("reactedWith", ("name", pair.Coach.Name), ("reaction", student.Say("signHeart")));
        await Expect(student.Message("It went well")).ToContainTextAsync(reaction);
        (await Axe.BarriersAsync(student.Page)).ShouldBeEmpty();

        await asked.HoverAsync();
        await asked.GetByRole(AriaRole.Button, new() { Name = coach.Say("messageActions") }).ClickAsync();
        await coach.Page.GetByRole(AriaRole.Menuitem, new() { Name = coach.Say("deleteMessage") }).ClickAsync();
        var sure = coach.Page.GetByRole(AriaRole.Alertdialog);
        await sure.GetByRole(AriaRole.Button, new() { Name = coach.Say("deleteMessage") }).ClickAsync();
        await Expect(student.Message("It went well")).ToContainTextAsync(student.Say("quotedDeleted"));

        // So tall that the menu would be elsewhere if it opened at the button of the message.
        await coach.WriteAsync(string.Join('\n', Enumerable.Range(1, 10).Select(line => $"Question {line}")));
        await PressLongAsync(student, student.Messages.GetByText("Question 10"));
    }

    /// <summary>Drags a message to the side by touch, so that the browser itself decides whether it scrolls.</summary>
    private static async Task SwipeAsync(Browser browser, ILocator text)
    {
        var box = await PlaceAsync(text);
        var session = await browser.Context.NewCDPSessionAsync(browser.Page);
        var (x, y) = (box.X + 8, box.Y + (box.Height / 2));
        await TouchAsync(session, "touchStart", (x, y));
        for (var way = 10; way <= 100; way += 10) await TouchAsync(session, "touchMove", (x + way, y));
        await TouchAsync(session, "touchEnd");
    }

    /// <summary>A finger that rests at the beginning of a text until the menu of the message opens, with a corner near it.</summary>
    private static async Task PressLongAsync(Browser browser, ILocator text)
    {
        const float Near = 60;
        var box = await PlaceAsync(text);
        var session = await browser.Context.NewCDPSessionAsync(browser.Page);
        var (x, y) = (box.X + 8, box.Y + 8);
        await TouchAsync(session, "touchStart", (x, y));
        var menu = browser.Page.GetByRole(AriaRole.Menu);
        await Expect(menu).ToBeVisibleAsync();
        var opened = (await menu.BoundingBoxAsync()).ShouldNotBeNull();
        opened.X.ShouldBe(x, Near);
        Math.Min(Math.Abs(opened.Y - y), Math.Abs(opened.Y + opened.Height - y)).ShouldBeLessThan(Near);
        await TouchAsync(session, "touchEnd");
        await Expect(menu).ToBeVisibleAsync();
    }

    private static async Task<LocatorBoundingBoxResult> PlaceAsync(ILocator text)
    {
        // Wait until the list has placed the message.
        await text.HoverAsync(new() { Trial = true });
        return (await text.BoundingBoxAsync()).ShouldNotBeNull();
    }

    private static async Task TouchAsync(ICDPSession session, string type, params (float X, float Y)[] fingers) =>
        await session.SendAsync("Input.dispatchTouchEvent", new()
        {
            ["type"] = type,
            ["touchPoints"] = fingers.Select(finger => new Dictionary<string, object> { ["x"] = finger.X, ["y"] = finger.Y }).ToArray(),
        });
}
