using System.Net;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Tours;

/// <summary>Visits the states of a conversation while requests are pending, fail, or find nothing.</summary>
internal sealed class TroubleTour(Browser browser)
{
    private const string List = "**/api/conversations";
    private const string Thread = "**/api/conversations/*/messages*";

    /// <summary>Calls <paramref name="visit"/> at each state with its name, and ends on the first page, without a message.</summary>
    public async Task WalkAsync(Func<Browser, string, Task> visit)
    {
        var conversation = browser.Page.Url;
        browser.ExpectsTrouble = true;
        await UnsentAsync(visit);
        await UnansweredAsync(conversation, Thread, "conversation", visit);
        await UnansweredAsync("/", List, "inbox", visit);
        await browser.Page.RouteAsync(List, route => route.FulfillAsync(new() { ContentType = "application/json", Body = "[]" }));
        await browser.Page.ReloadAsync();
        await Expect(browser.Page.GetByText(browser.Say("noConversations"))).ToBeVisibleAsync();
        await visit(browser, "inbox-empty");
        await browser.Page.UnrouteAllAsync();
        await browser.Page.GotoAsync(conversation);
        await Expect(browser.Composer).ToBeVisibleAsync();
        browser.ExpectsTrouble = false;
    }

    private async Task UnsentAsync(Func<Browser, string, Task> visit)
    {
        await browser.Context.SetOfflineAsync(true);
        await Expect(browser.Reconnecting).ToBeVisibleAsync();
        await browser.WriteAsync("I am on the train.");
        await Expect(browser.Messages.GetByText(browser.Say("waiting"))).ToBeVisibleAsync();
        await visit(browser, "conversation-offline");
        await browser.Page.RouteAsync(Thread, RefuseSendingAsync);
        await browser.Context.SetOfflineAsync(false);
        await Expect(browser.Messages.GetByText(browser.Say("refused"))).ToBeVisibleAsync();
        await Expect(browser.Reconnecting).ToBeHiddenAsync();
        await visit(browser, "message-refused");
        await browser.Button("discard").ClickAsync();
        await browser.Button("discardForGood").ClickAsync();
        await Expect(browser.Messages.GetByText("I am on the train.")).ToBeHiddenAsync();
        await browser.Page.UnrouteAllAsync();
    }

    /// <summary>Visits the states of a page while a response is pending, and after a refusal.</summary>
    private async Task UnansweredAsync(string page, string address, string name, Func<Browser, string, Task> visit)
    {
        var refusing = new TaskCompletionSource();
        await browser.Page.RouteAsync(address, async route =>
        {
            await refusing.Task;
            await RefuseAsync(route);
        });
        await browser.Page.GotoAsync(page);

        // The page has no heading until the API has said who is signed in.
        await Expect(browser.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First).ToBeVisibleAsync();
        await Expect(browser.Page.GetByText(browser.Say("loading")).First).ToBeVisibleAsync();
        await visit(browser, $"{name}-loading");
        refusing.SetResult();
        await Expect(browser.Page.GetByText(browser.Say("loadFailed"))).ToBeVisibleAsync();
        await visit(browser, $"{name}-failed");
        await browser.Page.UnrouteAllAsync();
    }

    private static Task RefuseSendingAsync(IRoute route) => route.Request.Method == "POST" ? RefuseAsync(route) : route.ContinueAsync();

    private static Task RefuseAsync(IRoute route) => route.FulfillAsync(
        new() { Status = (int)HttpStatusCode.BadRequest, ContentType = "application/problem+json", Body = "{}" });
}
