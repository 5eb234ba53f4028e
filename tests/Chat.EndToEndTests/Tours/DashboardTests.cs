using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Tours;

/// <summary>
/// Looks at Aspire's dashboard while a student writes, and writes screenshots to the folder in CHAT_SCREENSHOTS. The test runs only if that
/// variable is set.
/// </summary>
public sealed class DashboardTests(RunningChat chat)
{
    private const string Metric = "chat.notices.commit_to_push";

    /// <summary>The number of warm-up messages, after which no code on the message's path runs for the first time.</summary>
    private const int WarmUp = 20;

    /// <summary>The seconds of messages for the graph, which shows the last minute: one message a second.</summary>
    private const int GraphSeconds = 45;

    private const string Post =
        """
        (address) => fetch(address, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ clientId: crypto.randomUUID(), text: 'Could you have a look at the method before Thursday?' }),
        })
        """;

    private static readonly LocatorClickOptions WhenItIsThere = new() { Timeout = 60_000 };

    private static readonly string? Pictures = Environment.GetEnvironmentVariable("CHAT_SCREENSHOTS");

    public static bool TakesPictures => Pictures is not null;

    [Fact(Skip = "CHAT_SCREENSHOTS names no folder.", SkipUnless = nameof(TakesPictures))]
    public async Task The_dashboard_shows_the_resources_their_commands_a_trace_and_a_metric()
    {
        await using var product = await ChatUp.StartAsync();
        await using var student = await OpenAsync(product.Web);
        await using var developer = await OpenAsync(new Uri(product.SignIn.GetLeftPart(UriPartial.Authority)));
        var (app, dashboard) = (await student.NewPageAsync(), await developer.NewPageAsync());
        await dashboard.GotoAsync(product.SignIn.ToString());
        await LookAtResourcesAsync(dashboard);
        var messages = await SignInAsync(app);
        await SendAsync(app, messages, WarmUp, TimeSpan.FromMilliseconds(50));
        await LookAtTraceAsync(dashboard);
        await LookAtMetricAsync(dashboard, () => SendAsync(app, messages, GraphSeconds, TimeSpan.FromSeconds(1)));
    }

    private static async Task LookAtResourcesAsync(IPage page)
    {
        var api = page.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByTitle("Project: api", new() { Exact = true }) });
        await Expect(api).ToContainTextAsync("Running");
        await TakeAsync(page, "resources");
        await api.GetByRole(AriaRole.Button, new() { Name = "Actions" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Menuitem, new() { Name = "Show the ledger" })).ToBeVisibleAsync();
        await TakeAsync(page, "commands");
        await page.Keyboard.PressAsync("Escape");
    }

    /// <summary>
    /// Shows the trace of the browser's POST, through web, API, PostgreSQL and Redis to the worker, whose spans come up to ten seconds
    /// later.
    /// </summary>
    private static async Task LookAtTraceAsync(IPage page)
    {
        await page.GotoAsync("/traces");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("POST");
        await page.GetByRole(AriaRole.Row).Filter(new() { HasText = "worker" }).Filter(new() { HasText = "redis" }).Last
            .ClickAsync(WhenItIsThere);
        await page.GetByRole(AriaRole.Row).Filter(new() { HasText = "MSG redis" }).Last.ClickAsync();
        await page.GetByTitle("Split horizontal").ClickAsync();
        await Expect(page.GetByText("process notice").First).ToBeVisibleAsync();
        await TakeAsync(page, "trace");
    }

    private static async Task LookAtMetricAsync(IPage page, Func<Task> send)
    {
        await page.GotoAsync("/metrics/resource/worker?duration=1");
        await page.GetByTitle(Metric, new() { Exact = true }).ClickAsync(WhenItIsThere);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = Metric })).ToBeVisibleAsync();
        await Expect(page.Locator(".legendtext").First).ToBeVisibleAsync();
        await send();
        await TakeAsync(page, "metric");
    }

    /// <returns>The path for messages to the student's coach.</returns>
    private static async Task<string> SignInAsync(IPage page)
    {
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "student@demo.test" }).GetByRole(AriaRole.Button).ClickAsync();
        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link).First.ClickAsync();
        await page.WaitForURLAsync("**/conversations/*");
        return new Uri(page.Url).AbsolutePath.Replace("/conversations/", "/api/conversations/", StringComparison.Ordinal) + "/messages";
    }

    /// <summary>Sends messages from the page itself, as the app does.</summary>
    private static async Task SendAsync(IPage page, string messages, int count, TimeSpan interval)
    {
        using var timer = new PeriodicTimer(interval);
        for (var sent = 0; sent < count; sent++)
        {
            await page.EvaluateAsync(Post, messages);
            await timer.WaitForNextTickAsync();
        }
    }

    private static Task<byte[]> TakeAsync(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(Pictures!, $"dashboard-{name}.png"), Animations = ScreenshotAnimations.Disabled });

    private async Task<IBrowserContext> OpenAsync(Uri address)
    {
        await using var any = await chat.OpenBrowserAsync();
        return await any.Context.Browser!.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ColorScheme = ColorScheme.Light,
            Locale = Texts.English.Locale,
            ReducedMotion = ReducedMotion.Reduce,
            ServiceWorkers = ServiceWorkerPolicy.Block,
            ViewportSize = Screens.Desk,
        });
    }
}
