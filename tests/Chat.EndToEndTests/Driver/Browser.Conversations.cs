using Chat.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Driver;

/// <content>The list of conversations, and the way into one and back.</content>
public sealed partial class Browser
{
    /// <summary>All entries of the list.</summary>
    public ILocator Conversations => Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Listitem).GetByRole(AriaRole.Link);

    /// <summary>The entry of a peer in the list.</summary>
    public ILocator Conversation(DemoAccount peer) => Page.GetByRole(AriaRole.Link, new() { NameRegex = new(peer.Name) });

    /// <summary>The button of the coach's actions in the open conversation.</summary>
    public ILocator ConversationActions =>
        Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { NameRegex = Texts.Any("conversationActions") }).First;

    public async Task OpenConversationAsync(DemoAccount peer)
    {
        await Expect(Conversation(peer).Or(Composer).First).ToBeVisibleAsync();
        if (!await IsInConversationOnPhoneAsync()) await Conversation(peer).ClickAsync();
        await Expect(Composer).ToBeVisibleAsync();
    }

    /// <summary>Goes from the first conversation to the list on a phone.</summary>
    public async Task LeaveConversationAsync()
    {
        await Button("back").ClickAsync();
        await Expect(Button("menu")).ToBeVisibleAsync();
    }

    private async Task<bool> IsInConversationOnPhoneAsync() => await Composer.IsVisibleAsync() && await Button("back").IsVisibleAsync();
}
