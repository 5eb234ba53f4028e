using System.Collections.Concurrent;
using System.Diagnostics;

namespace Chat.EndToEndTests.Driver;

/// <summary>
/// The product as <c>./chat up</c> starts it, with Aspire's dashboard, at a free port and with data of its own. Disposing stops everything.
/// </summary>
internal sealed class ChatUp : IAsyncDisposable
{
    private const string Ready = "Chat is ready: ";
    private const string Dashboard = "Dashboard: ";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    private readonly string _data = Directory.CreateTempSubdirectory("chat-").FullName;
    private readonly ConcurrentQueue<string> _output = [];
    private readonly TaskCompletionSource<Uri> _web = new();
    private readonly TaskCompletionSource<Uri> _dashboard = new();

    /// <summary>The address of the web app.</summary>
    public Uri Web => _web.Task.Result;

    /// <summary>The address at which the dashboard's token signs in.</summary>
    public Uri SignIn => _dashboard.Task.Result;

    /// <summary>Starts everything, and returns when both addresses have been printed.</summary>
    /// <exception cref="InvalidOperationException">The product was not ready within the limit; the message is its output.</exception>
    public static async Task<ChatUp> StartAsync()
    {
        var chat = new ChatUp();
        using var host = chat.Run("up", "--port", "0");
        try
        {
            await Task.WhenAll(chat._web.Task, chat._dashboard.Task).WaitAsync(Limit);
            return chat;
        }
        catch (TimeoutException exception)
        {
            await chat.DisposeAsync();
            throw new InvalidOperationException(string.Join('\n', chat._output), exception);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var verb in (string[])["down", "reset"])
        {
            using var command = Run(verb);
            await command.WaitForExitAsync();
        }
    }

    private Process Run(string verb, params string[] options)
    {
        var start = new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "Chat.AppHost.dll"), verb, .. options, "--data", _data])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        _output.Enqueue(line);
        if (line.StartsWith(Ready, StringComparison.Ordinal)) _web.TrySetResult(new(line[Ready.Length..]));
        if (line.StartsWith(Dashboard, StringComparison.Ordinal)) _dashboard.TrySetResult(new(line[Dashboard.Length..]));
    }
}
