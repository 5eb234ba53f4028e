using Microsoft.Playwright;

namespace Chat.EndToEndTests.Driver;

/// <summary>Records the notifications and the sounds of a browser, because there is no desktop to look at.</summary>
public static class AttentionRecorder
{
    private const string Record =
        """
        window.told = [];
        window.chimes = 0;
        let permission = '(permission)';
        // A new one takes the place of an old one with the same tag, also of another tab's.
        const tags = new BroadcastChannel('notifications');
        const replace = (tag) => window.told.filter((one) => one.tag === tag).forEach((one) => one.close());
        tags.onmessage = ({ data }) => replace(data);
        window.Notification = class extends EventTarget {
          static get permission() { return permission; }
          static async requestPermission() { return (permission = 'granted'); }
          constructor(title, options) {
            super();
            replace(options.tag);
            tags.postMessage(options.tag);
            Object.assign(this, { title, ...options, isOpen: true });
            window.told.push(this);
          }
          close() { this.isOpen = false; }
        };
        window.AudioContext = class extends window.AudioContext {
          constructor() { super(); window.chimes++; }
        };
        """;

    /// <summary>Records the actions of each page of the browser. Call it before the first page is loaded.</summary>
    public static Task RecordAttentionAsync(this Browser browser, string permission = "granted") =>
        browser.Context.AddInitScriptAsync(Record.Replace("(permission)", permission, StringComparison.Ordinal));

    /// <summary>The notifications of a page: their content, and whether they are still shown.</summary>
    public static Task<string[]> ToldAsync(this IPage page) => page.EvaluateAsync<string[]>("window.told.map(one => JSON.stringify(one))");

    public static Task<int> ChimesAsync(this IPage page) => page.EvaluateAsync<int>("window.chimes");

    /// <summary>Waits until this many notifications are on the screen.</summary>
    public static Task WaitForOpenAsync(this IPage page, int count) =>
        page.WaitForFunctionAsync("count => window.told.filter(one => one.isOpen).length === count", count);

    /// <summary>Simulates that the user turns to another window.</summary>
    public static Task LookAwayAsync(this IPage page) =>
        page.EvaluateAsync("document.hasFocus = () => false; window.dispatchEvent(new Event('blur'));");
}
