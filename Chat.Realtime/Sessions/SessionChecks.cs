using Chat.Realtime.Sockets;
using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;
using Microsoft.Extensions.Options;

namespace Chat.Realtime.Sessions;

/// <summary>
/// Polls the API for the sessions of the open sockets, because Redis may lose announcements of ended sessions. Sockets stay open while the
/// API does not answer.
/// </summary>
internal sealed partial class SessionChecks(
    OpenSockets sockets, SessionCloser ended, IServiceScopeFactory scopes, IOptions<SessionCheckOptions> options,
    ILogger<SessionChecks> logger) : BackgroundService
{
    private readonly Signal _now = new();

    /// <summary>Checks at once, because announcements may have been missed.</summary>
    public void CheckNow() => _now.Give();

    public override void Dispose()
    {
        base.Dispose();
        _now.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await _now.WaitAsync(Jitter(options.Value.CheckInterval), stoppingToken);
            await CheckAsync(stoppingToken);
        }
    }

    /// <summary>A random interval between 80 and 120 percent, so that nodes that started together do not poll together.</summary>
    private static TimeSpan Jitter(TimeSpan interval) => interval * (0.8 + 0.4 * Random.Shared.NextDouble());

    private async Task CheckAsync(CancellationToken stopping)
    {
        var unanswered = 0;
        var limits = new ParallelOptions { MaxDegreeOfParallelism = options.Value.CheckConcurrency };
        await Parallel.ForEachAsync(sockets.OnePerCookie(), limits, async (socket, _) =>
        {
            if (stopping.IsCancellationRequested) return;
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var session = await scope.ServiceProvider.GetRequiredService<SessionClient>().FindAsync(socket.Cookie, stopping);
                if (session?.Id != socket.Session || session.User.Id != socket.UserId) ended.Found(socket);
            }
            catch (Exception exception) when (exception.IsSilenceOfApi())
            {
                Interlocked.Increment(ref unanswered);
            }
        });
        if (unanswered > 0 && !stopping.IsCancellationRequested) LogUnanswered(logger, unanswered);
    }

    [LoggerMessage(LogLevel.Warning, "The API did not say whether {Count} sessions still stand; their sockets stay")]
    private static partial void LogUnanswered(ILogger logger, int count);
}
