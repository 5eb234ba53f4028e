using System.Text.Json;
using Chat.IntegrationTests.Driver;

namespace Chat.IntegrationTests.Control;

/// <summary>A data folder and its runs, controlled from outside by the verbs of <c>./chat</c> and by signals.</summary>
public sealed class ControlledChat : IAsyncLifetime
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(3) };
    private HostProcess? _run;
    private Uri? _web;

    /// <summary>The folder of the data.</summary>
    public string Data { get; } = Path.Combine(Path.GetTempPath(), $"chat-tests-{Guid.NewGuid():N}");

    /// <summary>The texts that the demo student has sent to the demo coach in all runs so far.</summary>
    public List<string> Sent { get; } = [];

    public ValueTask InitializeAsync() => default;

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        using var reset = await RunAsync("reset");
        Directory.Exists(Data).ShouldBeFalse("data outlived the reset");
        _http.Dispose();
    }

    /// <summary>The present run, or a new one, when it is ready.</summary>
    public async Task<HostProcess> UpAsync()
    {
        if (_run is not null) return _run;
        var run = HostProcess.Start("up", "--port", "0", "--installed-servers", "--data", Data);
        try
        {
            _web = new Uri(await run.LineAsync("Chat is ready: "));
            return _run = run;
        }
        catch
        {
            run.Dispose();
            throw;
        }
    }

    /// <summary>Ends the run that uses the data.</summary>
    public async Task StopAsync()
    {
        if (_run is not { } run) return;
        using var down = await RunAsync("down");
        Left();
        run.Dispose();
    }

    /// <summary>Forgets the run, which has ended.</summary>
    public void Left() => _run = null;

    /// <summary>Runs a verb with these data.</summary>
    public Task<HostProcess> RunAsync(string verb, params string[] arguments) => HostProcess.RunAsync([verb, .. arguments, "--data", Data]);

    /// <summary>The output of <c>status --json</c>, and whether all parts are well.</summary>
    public async Task<(bool IsWell, JsonElement Parts)> StatusAsync()
    {
        using var status = await RunAsync("status", "--json");
        return (await status.EndedAsync(HostProcess.Limit) == 0, JsonSerializer.Deserialize<JsonElement>(string.Concat(status.Output)));
    }

    /// <summary>
    /// The parts of <c>status --json</c> once all are well. The verb waits three seconds for each part, which a busy machine can exceed.
    /// </summary>
    public async Task<JsonElement> WellAsync() =>
        (await Eventually.SeeAsync(StatusAsync, status => status.IsWell, HostProcess.Limit)).Parts;

    /// <summary>
    /// As <see cref="StatusAsync"/>, from the run's state file and the health checks. Tests poll it, because a verb is a program to start.
    /// </summary>
    public async Task<(bool IsWell, JsonElement Parts)> GlanceAsync()
    {
        var state = JsonSerializer.Deserialize<JsonElement>(
            await File.ReadAllTextAsync(Path.Combine(Data, "run.json"), TestContext.Current.CancellationToken));
        var parts = state.GetProperty("parts").EnumerateArray().Select(part => new
        {
            name = part.GetProperty("name").GetString(),
            pid = part.GetProperty("process") is { ValueKind: JsonValueKind.Object } process
                ? process.GetProperty("pid").GetInt32()
                : (int?)null,
            url = part.GetProperty("url").GetString()!,
            starts = part.GetProperty("starts").GetInt32(),
        }).ToList();
        var isWell = true;
        foreach (var part in parts) isWell = isWell && Directory.Exists($"/proc/{part.pid}") && await AnswersAsync(part.url);
        return (isWell, JsonSerializer.SerializeToElement(parts));
    }

    /// <summary>Sends one more text from the demo student, and checks that the demo coach sees all texts.</summary>
    public async Task TalkAsync()
    {
        using var student = new Person(_web!, "student@demo.test");
        using var coach = new Person(_web!, "coach@demo.test");
        await Task.WhenAll(student.SignInAsync(), coach.SignInAsync());
        Sent.Add($"{Sent.Count + 1}");
        await student.SendAsync(coach, Sent[^1]);
        (await coach.FetchAsync(student, "?limit=200")).Items.TakeLast(Sent.Count).Select(message => message.Text).ShouldBe(Sent);
    }

    /// <summary>Whether a service is healthy. PostgreSQL and Redis speak no HTTP; the health of the services covers them.</summary>
    private async Task<bool> AnswersAsync(string url)
    {
        if (!url.StartsWith("http:", StringComparison.Ordinal)) return true;
        try
        {
            using var response = await _http.GetAsync(new Uri($"{url}/health"), TestContext.Current.CancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}

/// <summary>The tests run one at a time, because each takes over the present run.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Controls : ICollectionFixture<ControlledChat>
{
    public const string Name = "Control";
}
