using System.Diagnostics;
using Chat.IntegrationTests.Driver;

namespace Chat.IntegrationTests.Control;

/// <summary>The AppHost as <c>./chat</c> starts it: a process of its own, with its output. All child processes inherit its mark.</summary>
public sealed class HostProcess : IDisposable
{
    private const string Mark = "CHAT_TEST_RUN";

    private static readonly string Program = Path.Combine(
        AppContext.BaseDirectory.Replace("tests/Chat.IntegrationTests", "Chat.AppHost", StringComparison.Ordinal), "Chat.AppHost.dll");

    private readonly string _mark = $"{Mark}={Guid.NewGuid():N}";
    private readonly List<string> _output = [];
    private readonly List<string> _errors = [];
    private readonly Process _process;

    private HostProcess(string[] arguments, IReadOnlyDictionary<string, string> environment)
    {
        // A background job of a script ignores SIGINT, and so would all its child processes.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", _mark, "dotnet", Program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Add(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Add(_errors, line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Pid => _process.Id;

    /// <summary>The lines of its output so far.</summary>
    public IReadOnlyList<string> Output => Copy(_output);

    /// <summary>The lines of its standard error so far.</summary>
    public IReadOnlyList<string> Errors => Copy(_errors);

    public static HostProcess Start(params string[] arguments) => new(arguments, new Dictionary<string, string>());

    /// <summary>Runs the AppHost to its end.</summary>
    public static async Task<HostProcess> RunAsync(string[] arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var host = new HostProcess(arguments, environment ?? new Dictionary<string, string>());
        await host.EndedAsync(Limit);
        return host;
    }

    /// <summary>A limit longer than the AppHost's start or stop on a busy machine.</summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromSeconds(90);

    /// <summary>The rest of the first line with this beginning.</summary>
    /// <exception cref="InvalidOperationException">The AppHost ended before it wrote such a line.</exception>
    public async Task<string> LineAsync(string beginning)
    {
        var line = await Eventually.SeeAsync(
            () => Task.FromResult(Output.FirstOrDefault(line => line.StartsWith(beginning, StringComparison.Ordinal))),
            line => line is not null || _process.HasExited,
            Limit);
        return line?[beginning.Length..]
            ?? throw new InvalidOperationException(
                $"The AppHost ended with {_process.ExitCode}: {string.Join('\n', Output.Concat(Errors))}");
    }

    /// <summary>Sends the AppHost a signal, such as <c>TERM</c>.</summary>
    public void Signal(string signal) => Process.Start("kill", [$"-{signal}", $"{Pid}"]).Dispose();

    /// <summary>The exit code of the AppHost, once it has ended and written all of its output.</summary>
    public async Task<int> EndedAsync(TimeSpan limit)
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(limit);
        return _process.ExitCode;
    }

    /// <summary>Waits until no process of this run lives: the orchestrator ends a moment after the AppHost.</summary>
    public Task GoneAsync(TimeSpan limit) =>
        Eventually.SeeAsync(() => Task.FromResult(string.Join('\n', Alive())), alive => alive.Length == 0, limit);

    /// <summary>The live processes of this run, anywhere in the process tree.</summary>
    public IReadOnlyList<string> Alive() =>
    [
        .. Directory.EnumerateDirectories("/proc").Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0]))
            .Where(folder => Read(folder, "environ").Split('\0').Contains(_mark))
            .Select(folder => $"{Path.GetFileName(folder)} {Read(folder, "cmdline").Replace('\0', ' ')}"),
    ];

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    private static string Read(string folder, string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static void Add(List<string> lines, string? line)
    {
        if (line is null) return;
        lock (lines) lines.Add(line);
    }

    private static IReadOnlyList<string> Copy(List<string> lines)
    {
        lock (lines) return [.. lines];
    }
}
