using System.Collections.Concurrent;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Driver;

/// <summary>One person's browser, which records errors. At disposal there must be none.</summary>
public sealed class Browser : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _errors = [];

    private Browser(IBrowserContext context, IPage page, Texts texts, bool isTouched) =>
        (Context, Page, Texts, IsTouched) = (context, page, texts, isTouched);

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>The app's texts in this person's language.</summary>
    public Texts Texts { get; }

    /// <summary>Whether the browser has a touch screen, as a phone: there is no hover, and Enter breaks lines.</summary>
    public bool IsTouched { get; }

    /// <summary>
    /// Set when a test takes the network or a service away on purpose: Chromium then logs failed requests to the console.
    /// </summary>
    public bool ExpectsTrouble { get; set; }

    /// <summary>The messages of the open conversation.</summary>
    public ILocator Messages => Page.GetByRole(AriaRole.Region, new() { NameRegex = Texts.Any("messagesWith") });

    public ILocator Composer => Page.GetByRole(AriaRole.Textbox, new() { NameRegex = Texts.Any("write") });

    /// <summary>The line that tells that there is no connection, for either reason.</summary>
    public ILocator Reconnecting => Page.GetByText(Say("reconnecting")).Or(Page.GetByText(Say("offlineBanner")));

    public static async Task<Browser> OpenAsync(IBrowserContext context, Texts texts, bool isTouched)
    {
        var browser = new Browser(context, await context.NewPageAsync(), texts, isTouched);
        browser.Watch(browser.Page);
        return browser;
    }

    /// <summary>The app's text in this browser; see <see cref="Texts.Say"/>.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, object Value)> values) => Texts.Say(key, values);

    /// <summary>The button with this name.</summary>
    public ILocator Button(string key) => Page.GetByRole(AriaRole.Button, new() { Name = Say(key), Exact = true });

    /// <summary>Writes a picture of the page to the folder CHAT_SCREENSHOTS, if that is set.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("CHAT_SCREENSHOTS") is not { Length: > 0 } folder) return;
        var path = Path.Combine(folder, $"{name}.png");
        await Page.ScreenshotAsync(new() { Path = path, Animations = ScreenshotAnimations.Disabled });
    }

    /// <summary>
    /// The cookies that say something about the user: all but the random value of the known device, and the challenge for a passkey that
    /// nobody has used yet.
    /// </summary>
    public async Task<IReadOnlyList<string>> OwnCookiesAsync() =>
        [.. (await Context.CookiesAsync()).Select(cookie => cookie.Name).Where(name => name is not ("chat-device" or "chat-passkey"))];

    /// <summary>Another tab of the same browser.</summary>
    public async Task<IPage> OpenTabAsync()
    {
        var page = await Context.NewPageAsync();
        Watch(page);
        return page;
    }

    public async Task SignInAsync(Account account)
    {
        await Page.GotoAsync("/");
        await EnterAsync(account);
    }

    /// <summary>Signs in on the present page, without a reload.</summary>
    public async Task EnterAsync(Account account)
    {
        await Page.GetByLabel(Say("email")).FillAsync(account.Email);
        await Page.GetByLabel(Say("password")).FillAsync(Account.Password);
        await Button("signIn").ClickAsync();

        // On a phone, a user with a single conversation starts in it.
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = account.Name }).Or(Composer).First).ToBeVisibleAsync();
    }

    /// <summary>Gives a password on the page of a locked session.</summary>
    public async Task UnlockAsync(string password)
    {
        await Page.GetByLabel(Say("password"), new() { Exact = true }).FillAsync(password);
        await Button("unlock").ClickAsync();
    }

    public Task SignOutAsync() => ChooseAsync("signOut");

    public async Task OpenConversationAsync(Account peer)
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

    /// <summary>Chooses from the menu beside the user's own name.</summary>
    public async Task ChooseAsync(string key, AriaRole role = AriaRole.Menuitem)
    {
        await Button("menu").ClickAsync();
        await Page.GetByRole(role, new() { Name = Say(key), Exact = true }).ClickAsync();
    }

    public async Task OpenSettingsAsync()
    {
        await ChooseAsync("openSettings");
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = Say("settings"), Exact = true, Level = 1 })).ToBeFocusedAsync();
    }

    /// <summary>The button of the coach's actions in the open conversation.</summary>
    public ILocator ConversationActions =>
        Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { NameRegex = Texts.Any("conversationActions") }).First;

    /// <summary>All entries of the list.</summary>
    public ILocator Conversations => Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Listitem).GetByRole(AriaRole.Link);

    /// <summary>The entry of a peer in the list.</summary>
    public ILocator Conversation(Account peer) => Page.GetByRole(AriaRole.Link, new() { NameRegex = new(peer.Name) });

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

    public async ValueTask DisposeAsync()
    {
        await Context.DisposeAsync();
        _errors.ShouldBeEmpty();
    }

    private void Watch(IPage page)
    {
        page.PageError += (_, error) => _errors.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !IsExpected(message)) _errors.Enqueue($"{message.Text} ({message.Location})");
        };
    }

    // A session request without a session is expected, but Chromium reports each response from 400 up.
    private bool IsExpected(IConsoleMessage message) =>
        message.Text.Contains("status of 401", StringComparison.Ordinal)
        || message.Text.Contains("Service Worker registration blocked", StringComparison.Ordinal)
        || (ExpectsTrouble && (message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
            || message.Text.StartsWith("WebSocket connection to", StringComparison.Ordinal)));
}
