namespace Chat.Realtime.Sockets;

/// <summary>
/// Drains the node at shutdown: asks every browser to reconnect, and waits briefly for them to leave. The handler is registered at the
/// service's start, so it runs before SignalR's own handler, which cuts the connections.
/// </summary>
internal sealed partial class SocketDrain(
    OpenSockets sockets, SocketRequests requests, IHostApplicationLifetime lifetime, ILogger<SocketDrain> logger) : IHostedService
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStopping.Register(Drain);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Drain()
    {
        var all = sockets.All();
        foreach (var socket in all) socket.AskToReconnect();
        var left = requests.EndedAsync().Wait(Timeout) ? 0 : requests.Count;
        LogDrained(logger, all.Length, left);
    }

    [LoggerMessage(LogLevel.Information, "Told {Count} sockets to reconnect elsewhere; {Left} did not, and were closed")]
    private static partial void LogDrained(ILogger logger, int count, int left);
}
