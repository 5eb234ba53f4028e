namespace Chat.Worker.Queue;

/// <summary>Logs an outage of Redis once at its begin and once at its end, however many callers report it.</summary>
internal sealed partial class RedisOutage(TimeProvider clock, ILogger<RedisOutage> logger)
{
    private readonly Lock _gate = new();
    private DateTimeOffset? _since;

    public void Begins(Exception exception)
    {
        lock (_gate)
        {
            if (_since is not null) return;
            _since = clock.GetUtcNow();
        }

        LogAway(logger, exception.GetType().Name);
    }

    public void Ends()
    {
        TimeSpan lasted;
        lock (_gate)
        {
            if (_since is not { } since) return;
            lasted = clock.GetUtcNow() - since;
            _since = null;
        }

        LogBack(logger, lasted);
    }

    [LoggerMessage(LogLevel.Warning, "Redis does not answer ({Error}); notices wait")]
    private static partial void LogAway(ILogger logger, string error);

    [LoggerMessage(LogLevel.Information, "Redis answers again after {Lasted}")]
    private static partial void LogBack(ILogger logger, TimeSpan lasted);
}
