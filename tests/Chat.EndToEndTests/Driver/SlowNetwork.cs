using System.Text.Json;
using Microsoft.Playwright;

namespace Chat.EndToEndTests.Driver;

/// <summary>
/// A slow phone network with round trips of 400 ms and 400 kbit/s. It counts the bytes and round trips of a visit, which do not depend on
/// the machine.
/// </summary>
internal sealed class SlowNetwork
{
    private const double LatencyMs = 400;
    private const double BytesPerSecond = 50_000;

    private static readonly Dictionary<string, object> Conditions =
        new()
        {
            ["offline"] = false,
            ["latency"] = LatencyMs,
            ["downloadThroughput"] = BytesPerSecond,
            ["uploadThroughput"] = BytesPerSecond,
        };

    private readonly Lock _lock = new();
    private readonly Dictionary<IRequest, int> _rounds = [];
    private readonly List<IResponse> _answers = [];
    private int _answered;

    private SlowNetwork(IBrowserContext context)
    {
        context.Request += (_, request) =>
        {
            // Count this request as made after all earlier responses.
            lock (_lock) _rounds[request] = _answered + 1;
        };
        context.Response += (_, response) =>
        {
            if (response.FromServiceWorker) return;
            lock (_lock)
            {
                if (!_rounds.TryGetValue(response.Request, out var round)) return;
                _answered = Math.Max(_answered, round);
                _answers.Add(response);
            }
        };
    }

    /// <summary>Slows down the page and the service worker, which has a network of its own.</summary>
    public static async Task<SlowNetwork> StartAsync(Browser browser)
    {
        var page = await browser.Context.NewCDPSessionAsync(browser.Page);
        var slowed = new TaskCompletionSource();
        page.Event("Target.attachedToTarget").OnEvent += async (_, attached) =>
        {
            var worker = attached!.Value.GetProperty("sessionId").GetString()!;
            await TellAsync(worker, 1, "Network.enable", []);
            await TellAsync(worker, 2, "Network.emulateNetworkConditions", Conditions);
        };
        page.Event("Target.receivedMessageFromTarget").OnEvent += (_, received) =>
        {
            if (received!.Value.GetProperty("message").GetString()!.StartsWith("""{"id":2""", StringComparison.Ordinal))
                slowed.TrySetResult();
        };
        await page.SendAsync("Network.enable");
        await page.SendAsync("Network.emulateNetworkConditions", Conditions);
        await page.SendAsync(
            "Target.setAutoAttach",
            new() { ["autoAttach"] = true, ["waitForDebuggerOnStart"] = false, ["flatten"] = false });
        await slowed.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        return new(browser.Context);

        Task TellAsync(string worker, int id, string method, Dictionary<string, object> values)
        {
            var message = JsonSerializer.Serialize(new { id, method, @params = values });
            return page.SendAsync("Target.sendMessageToTarget", new() { ["sessionId"] = worker, ["message"] = message });
        }
    }

    /// <summary>Begins a visit.</summary>
    public void Begin()
    {
        lock (_lock)
        {
            _rounds.Clear();
            _answers.Clear();
            _answered = 0;
        }
    }

    /// <summary>The network load since the visit began.</summary>
    public async Task<NetworkLoad> EndAsync()
    {
        IResponse[] answers;
        int rounds;
        lock (_lock) (answers, rounds) = ([.. _answers], _answered);
        var sizes = await Task.WhenAll(answers.Select(answer => answer.Request.SizesAsync()));
        var bytes = sizes.Sum(size => size.ResponseHeadersSize + size.ResponseBodySize);
        var time = TimeSpan.FromMilliseconds(rounds * LatencyMs) + TimeSpan.FromSeconds(bytes / BytesPerSecond);
        return new([.. answers.Select(answer => new Uri(answer.Url).AbsolutePath)], rounds, bytes, time);
    }
}

/// <summary>The network load of a visit: its paths, the rounds of waiting for responses, its bytes, and its time.</summary>
internal sealed record NetworkLoad(IReadOnlyList<string> Paths, int Rounds, int Bytes, TimeSpan Time)
{
    public override string ToString() => $"{Rounds} rounds and {Bytes} bytes of {string.Join(", ", Paths)}: {Time.TotalMilliseconds:0} ms";
}
