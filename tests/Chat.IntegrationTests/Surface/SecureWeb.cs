using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Surface;

/// <summary>
/// The web service as behind an ingress that ends TLS: the program of the running one with its settings, but in production, and with a
/// public origin of https.
/// </summary>
public sealed partial class SecureWeb(CalmChat chat) : IAsyncLifetime
{
    public const string Host = "chat.school.test";

    private readonly ConcurrentQueue<string> _output = [];
    private Process? _process;

    /// <summary>The address that the ingress would call.</summary>
    public Uri Address { get; private set; } = null!;

    public string Output => string.Join('\n', _output);

    public async ValueTask InitializeAsync()
    {
        var running = $"/proc/{chat.Topology["web"].Pid}";
        var program = File.ResolveLinkTarget($"{running}/exe", returnFinalTarget: true)!.FullName;
        var start = new ProcessStartInfo(program) { WorkingDirectory = Path.GetDirectoryName(program), RedirectStandardOutput = true };
        foreach (var setting in (await File.ReadAllTextAsync($"{running}/environ")).Split('\0'))
        {
            if (setting.Split('=', 2) is [var name, var value]) start.Environment[name] = value;
        }

        start.Environment.Remove("OTEL_EXPORTER_OTLP_ENDPOINT");
        start.Environment["ASPNETCORE_ENVIRONMENT"] = start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_FORWARDEDHEADERS_ENABLED"] = "true";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["PublicOrigins__0"] = $"https://{Host}";
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
        await Eventually.TrueAsync(() => Task.FromResult(Listening().IsMatch(Output)));
        Address = new(Listening().Match(Output).Groups[1].Value);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is null) return;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    [GeneratedRegex(@"Now listening on: (http://127\.0\.0\.1:\d+)")]
    private static partial Regex Listening();
}
