using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Driver;

/// <content>The messages of the open conversation, and the field to write in.</content>
public sealed partial class Browser
{
    /// <summary>The messages of the open conversation.</summary>
    public ILocator Messages => Page.GetByRole(AriaRole.Region, new() { NameRegex = Texts.Any("messagesWith") });

    public ILocator Composer => Page.GetByRole(AriaRole.Textbox, new() { NameRegex = Texts.Any("write") });

    public async Task WriteAsync(string text)
    {
        await Composer.FillAsync(text);
        await (IsTouched ? Button("send").ClickAsync() : Composer.PressAsync("Enter"));
    }

    /// <summary>The message in the open conversation with this text.</summary>
    public ILocator Message(string text) =>
        Messages.GetByRole(AriaRole.Listitem).Filter(new() { Has = Page.GetByText(text, new() { Exact = true }) });

    /// <summary>Opens the actions of the message with this text.</summary>
    public async Task OpenActionsAsync(string text)
    {
        var message = Messages.GetByRole(AriaRole.Listitem).Filter(new() { HasText = text });
        if (IsTouched)
        {
            var bubble = message.GetByText(text);
            var box = (await bubble.BoundingBoxAsync()).ShouldNotBeNull();
            var (clientX, clientY) = ((int)(box.X + (box.Width / 2)), (int)(box.Y + (box.Height / 2)));
            var finger = new { pointerType = "touch", isPrimary = true, bubbles = true, clientX, clientY };
            await bubble.DispatchEventAsync("pointerdown", finger);
            await Expect(Page.GetByRole(AriaRole.Menu)).ToBeVisibleAsync();
            await bubble.DispatchEventAsync("pointerup", finger);
            return;
        }

        await message.HoverAsync();
        await message.GetByRole(AriaRole.Button, new() { Name = Say("messageActions") }).ClickAsync();
    }

    /// <summary>Chooses an action of the message with this text.</summary>
    public async Task ChooseActionAsync(string text, string action)
    {
        var item = Page.GetByRole(AriaRole.Menuitem, new() { Name = Say(action) });
        for (var attempt = 1; ; attempt++)
        {
            await OpenActionsAsync(text);
            try
            {
                await item.ClickAsync(new() { Timeout = 5_000 });
                return;
            }
            catch (TimeoutException) when (attempt < 3)
            {
                // A list that is not at rest yet scrolls, which closes the menu.
            }
        }
    }

    /// <summary>
    /// Sends many messages of this person in the open conversation, message 1, message 2 …, and reloads it. Messages that are sent in
    /// parallel arrive sooner, in any order.
    /// </summary>
    public async Task SeedAsync(int count, int atOnce = 1)
    {
        var address = Page.Url.Replace("/conversations/", "/api/conversations/", StringComparison.Ordinal) + "/messages";
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = atOnce };
        await Parallel.ForEachAsync(Enumerable.Range(1, count), parallel, async (number, _) =>
        {
            var message = new { clientId = Guid.NewGuid(), text = $"message {number}" };
            await Context.APIRequest.PostAsync(address, new() { DataObject = message });
        });

        await Page.ReloadAsync();
    }

    /// <summary>The texts of the messages, from top to bottom.</summary>
    public async Task<IReadOnlyList<string>> TextsAsync() => await Messages.Locator("[data-state] p[dir]").AllTextContentsAsync();
}
