using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.App;

/// <summary>The installed app: a phone can install it, and it opens at once, also without a network.</summary>
public sealed class InstallTests(RunningChat chat)
{
    /// <summary>The promised time of a visit; a busy machine may take twice as long.</summary>
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task The_manifest_is_one_that_browsers_install()
    {
        using var http = new HttpClient { BaseAddress = chat.Topology.Web };
        using var answer = await http.GetAsync(new Uri("/manifest.webmanifest", UriKind.Relative), TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/manifest+json");
        using var manifest = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        foreach (var icon in manifest.RootElement.GetProperty("icons").EnumerateArray())
        {
            using var image = await http.GetAsync(
                new Uri(icon.GetProperty("src").GetString()!, UriKind.Relative), TestContext.Current.CancellationToken);
            image.Content.Headers.ContentType!.MediaType.ShouldBe(icon.GetProperty("type").GetString());
        }

        using var worker = await http.GetAsync(new Uri("/sw.js", UriKind.Relative), TestContext.Current.CancellationToken);
        worker.Headers.CacheControl!.NoCache.ShouldBeTrue();
    }

    [Fact]
    public async Task Only_the_files_of_the_app_are_kept_and_they_open_without_a_network()
    {
        var pair = chat.NextPair();
        await using var student = await OpenInstalledAsync();
        await student.SignInAsync(pair.Student);
        await student.OpenConversationAsync(pair.Coach);
        await student.WriteAsync("Between the two of us");
        await Expect(student.Messages).ToContainTextAsync(student.Say("sent"));
        await student.Page.ReloadAsync();
        await Expect(student.Messages).ToContainTextAsync("Between the two of us");
        await Expect(student.Page.GetByText(student.Say("reconnecting"))).ToBeHiddenAsync();

        var kept = await KeptAsync(student.Page);
        kept.ShouldContain("/");
        kept.ShouldAllBe(path =>
            path == "/" || path == "/theme.js" || path == "/icon.svg" || path.StartsWith("/assets/", StringComparison.Ordinal));

        student.ExpectsTrouble = true;
        await student.Context.SetOfflineAsync(true);
        await student.Page.ReloadAsync();
        await Expect(student.Page.GetByRole(AriaRole.Heading, new() { Name = student.Say("offlineTitle") })).ToBeVisibleAsync();
        (await Axe.BarriersAsync(student.Page)).ShouldBeEmpty();
        await student.Context.SetOfflineAsync(false);
        await Expect(student.Composer).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_way_to_another_address_is_followed_and_trouble_of_the_server_is_not()
    {
        await using var student = await OpenInstalledAsync();
        student.ExpectsTrouble = true;
        var moved = new UriBuilder(chat.Topology.Web) { Host = "127.0.0.1", Path = "/" }.Uri;
        var email = student.Page.GetByLabel(student.Say("email"));

        await student.Context.RouteAsync(
            "**/", route => route.FulfillAsync(new() { Status = (int)HttpStatusCode.ServiceUnavailable, Body = "Not now" }));
        await student.Page.ReloadAsync();
        await Expect(email).ToBeVisibleAsync();

        await student.Context.UnrouteAllAsync();
        await student.Context.RouteAsync(chat.Topology.Web.ToString(), route =>
            route.FulfillAsync(new()
            {
                Status = (int)HttpStatusCode.Redirect,
                Headers = new Dictionary<string, string> { ["Location"] = moved.ToString() },
            }));
        await student.Page.ReloadAsync();
        await Expect(student.Page).ToHaveURLAsync(moved.ToString());
        await Expect(email).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Only_files_of_one_build_are_kept()
    {
        await using var student = await chat.OpenBrowserAsync(new() { ServiceWorkers = ServiceWorkerPolicy.Allow });
        student.ExpectsTrouble = true;
        await student.Context.AddInitScriptAsync("""
            const { register } = ServiceWorkerContainer.prototype;
            window.outcome = new Promise((resolve) => {
              ServiceWorkerContainer.prototype.register = async function (...wanted) {
                const registration = await register.apply(this, wanted);
                registration.installing?.addEventListener('statechange', ({ target }) => resolve(target.state));
                return registration;
              };
            });
            """);
        await student.Context.RouteAsync(
            "**/theme.js",
            route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = "// Of another build" }));
        await student.Page.GotoAsync("/");
        (await student.Page.EvaluateAsync<string>("window.outcome")).ShouldBe("redundant");
        (await KeptAsync(student.Page)).ShouldBeEmpty();

        await student.Context.UnrouteAllAsync();
        await student.Page.ReloadAsync();
        await WaitUntilInstalledAsync(student.Page);
        (await KeptAsync(student.Page)).ShouldContain("/theme.js");
    }

    [Theory]
    [InlineData(false, 2)]
    [InlineData(true, 4)]
    public async Task On_a_slow_network_it_is_usable_at_once_the_next_time(bool isSignedIn, int rounds)
    {
        var pair = chat.NextPair();
        await using var student = await OpenInstalledAsync();
        if (isSignedIn)
        {
            await student.SignInAsync(pair.Student);
            await student.OpenConversationAsync(pair.Coach);
        }

        var network = await SlowNetwork.StartAsync(student);
        var field = isSignedIn ? student.Composer : student.Page.GetByLabel(student.Say("email"));

        // The best visit counts, because other work of the machine slows a visit down and delays parallel calls.
        var quickest = TimeSpan.MaxValue;
        List<NetworkLoad> loads = [];
        for (var visit = 1; visit <= 3 && (quickest >= Promised || loads.TrueForAll(load => load.Rounds > rounds)); visit++)
        {
            network.Begin();
            var clock = Stopwatch.StartNew();
            await student.Page.ReloadAsync(new() { WaitUntil = WaitUntilState.Commit });
            await field.FillAsync("a");
            quickest = clock.Elapsed < quickest ? clock.Elapsed : quickest;
            loads.Add(await network.EndAsync());
            await field.FillAsync("");
        }

        var load = loads.MinBy(load => (load.Rounds, load.Time))!;
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"Usable after {quickest.TotalMilliseconds:0} ms, {(isSignedIn ? "in a conversation" : "signing in")}; {load}.");

        // The network load keeps the promise on any machine, and does not include the app itself.
        load.Paths.ShouldContain("/api/session");
        load.Paths.ShouldAllBe(path =>
            path == new Uri(student.Page.Url).AbsolutePath || path == "/sw.js" || path.StartsWith("/api/", StringComparison.Ordinal));
        load.Rounds.ShouldBeLessThanOrEqualTo(rounds);
        load.Time.ShouldBeLessThan(Promised);
        quickest.ShouldBeLessThan(2 * Promised);
    }

    /// <summary>Opens a browser with a running service worker.</summary>
    private async Task<Browser> OpenInstalledAsync()
    {
        var browser = await chat.OpenBrowserAsync(new() { ViewportSize = Screens.Phone, ServiceWorkers = ServiceWorkerPolicy.Allow });
        await browser.Page.GotoAsync("/");
        await WaitUntilInstalledAsync(browser.Page);
        return browser;
    }

    private static async Task WaitUntilInstalledAsync(IPage page) => await page.EvaluateAsync("""
        () => navigator.serviceWorker.controller !== null
          || new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', () => resolve(true)))
        """);

    private static Task<string[]> KeptAsync(IPage page) => page.EvaluateAsync<string[]>("""
        async () => {
          const kept = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
          return kept.flat().map((request) => new URL(request.url).pathname);
        }
        """);
}
