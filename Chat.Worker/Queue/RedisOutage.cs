using Chat.ServiceDefaults;

namespace Chat.Worker.Queue;

/// <summary>Logs outages of Redis.</summary>
internal sealed partial class RedisOutage(TimeProvider clock, ILogger<RedisOutage> logger) : Outage(clock)
{
    protected override void LogBegin(Exception exception) => LogAway(logger, exception.GetType().Name);

    protected override void LogEnd(TimeSpan lasted) => LogBack(logger, lasted);

    [LoggerMessage(LogLevel.Warning, "Redis does not answer ({Error}); notices wait")]
    private static partial void LogAway(ILogger logger, string error);

    [LoggerMessage(LogLevel.Information, "Redis answers again after {Lasted}")]
    private static partial void LogBack(ILogger logger, TimeSpan lasted);
}
