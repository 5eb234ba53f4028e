using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Chat.EndToEndTests.Driver;

/// <summary>One person's browser, which records errors. At disposal there must be none.</summary>
public sealed partial class Browser : IAsyncDisposable
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

    /// <summary>Another tab of the same browser.</summary>
    public async Task<IPage> OpenTabAsync()
    {
        var page = await Context.NewPageAsync();
        Watch(page);
        return page;
    }

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
