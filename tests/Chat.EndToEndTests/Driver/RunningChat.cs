using System.Collections.Concurrent;
using Chat.AppHost;
using Chat.Testing;
using Microsoft.Playwright;
using Xunit.Sdk;
using Xunit.v3;

// All tests share one topology and one Chromium. The tests run one at a time, because they stop and break parts.
[assembly: AssemblyFixture(typeof(RunningChat))]
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace Chat.EndToEndTests.Driver;

/// <summary>The whole of Chat, as `./chat up` starts it, with a browser.</summary>
public sealed class RunningChat : IAsyncLifetime
{
    private const int Pairs = 90;
    private const int Students = 100;

    /// <summary>A school's card for urgent help, in the form of the setting.</summary>
    private const string UrgentHelp =
        """
        {"note":{"en":"Are you in danger, or is somebody else? Call the emergency number.",
                 "nl":"Ben jij of is iemand anders in gevaar? Bel het alarmnummer."},
         "contacts":[
          {"name":{"en":"Emergency number","nl":"Alarmnummer"},"phone":"112","hours":{"en":"Day and night","nl":"Dag en nacht"}},
          {"name":{"en":"Somebody to talk to","nl":"Iemand om mee te praten"},"phone":"0800 0113","web":"https://help.example.test/",
           "hours":{"en":"Day and night, also anonymously","nl":"Dag en nacht, ook anoniem"}},
          {"name":{"en":"Student desk","nl":"Studentenbalie"},"phone":"+31 20 555 0100",
           "address":{"en":"Main building, room 1.04","nl":"Hoofdgebouw, kamer 1.04"},
           "hours":{"en":"Monday to Friday, 9 to 17","nl":"Maandag tot en met vrijdag, 9 tot 17 uur"}}]}
        """;

    /// <summary>The paths of Chromium. The headless one takes half of the time.</summary>
    private static readonly string[] Chromiums = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    private static readonly string ChromiumPath =
        Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? Chromiums.FirstOrDefault(File.Exists) ?? Chromiums[^1];

    /// <summary>The limit for a page to show what a test expects, in milliseconds. The machine may be busy.</summary>
    private const float Expected = 15_000;

    private readonly DemoPairs _pairs = new(Pairs);
    private readonly ConcurrentQueue<string> _output = [];
    private ChatTopology? _topology;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public ChatTopology Topology => _topology!;

    public Database Database => new(Topology.DatabaseConnectionString);

    public async ValueTask InitializeAsync()
    {
        var topology = ChatTopology.StartAsync(new TopologyOptions
        {
            DemoPairs = Pairs,
            DemoStudents = Students,

            // Tests make hundreds of messages at once, and a tour may take longer than a proof counts in production.
            Environment = new Dictionary<string, string>
            {
                ["UrgentHelp__Card"] = UrgentHelp,
                ["Limits__Factor"] = "1000",
                ["Sessions__ProofTime"] = "01:00:00",
            },
            Output = (name, line) => _output.Enqueue($"{name} | {line}"),
        });
        Assertions.SetDefaultExpectTimeout(Expected);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = ChromiumPath, Args = ["--no-sandbox"] });
        try
        {
            _topology = await topology;
        }
        catch (TopologyException e)
        {
            throw new InvalidOperationException($"{e.Message}\n{string.Join('\n', _output)}", e);
        }
    }

    /// <summary>A student and a coach whom no other test uses.</summary>
    public DemoPair NextPair() => _pairs.Next();

    /// <summary>Opens a new browser context that shares nothing with others.</summary>
    public async Task<Browser> OpenBrowserAsync(BrowserNewContextOptions? options = null, Texts? texts = null)
    {
        texts ??= Texts.Chosen;
        options ??= new() { ViewportSize = Screens.Desk };
        options.BaseURL = Topology.Web.ToString();
        options.Locale = texts.Locale;
        // Block service workers, because a test's routes do not see their responses. InstallTests allow them.
        options.ServiceWorkers ??= ServiceWorkerPolicy.Block;
        return await Browser.OpenAsync(await _browser!.NewContextAsync(options), texts, options.HasTouch ?? false);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_topology is not null) await _topology.DisposeAsync();
    }
}
