namespace Chat.Realtime.Sockets;

/// <summary>
/// Drains the node at shutdown: asks every browser to reconnect, and waits briefly for them to leave. The handler is registered at the
/// service's start, so it runs before SignalR's own handler, which cuts the connections.
/// </summary>
internal sealed partial class Farewell(
    OpenSockets sockets, SocketRequests requests, IHostApplicationLifetime lifetime, ILogger<Farewell> logger) : IHostedService
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStopping.Register(Say);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Say()
    {
        var all = sockets.All();
        foreach (var socket in all) socket.SendElsewhere();
        var left = requests.EndedAsync().Wait(Moment) ? 0 : requests.Count;
        LogSaid(logger, all.Length, left);
    }

    [LoggerMessage(LogLevel.Information, "Told {Count} sockets to connect elsewhere; {Left} had to be cut")]
    private static partial void LogSaid(ILogger logger, int count, int left);
}
