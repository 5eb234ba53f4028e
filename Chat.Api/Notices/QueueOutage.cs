using Chat.ServiceDefaults;

namespace Chat.Api.Notices;

/// <summary>Logs outages of the queue.</summary>
internal sealed partial class QueueOutage(TimeProvider clock, ILogger<QueueOutage> logger) : Outage(clock)
{
    protected override void LogBegin(Exception exception) => LogHeldBack(logger, exception.GetType().Name);

    protected override void LogEnd(TimeSpan lasted) => LogFlowing(logger, lasted);

    [LoggerMessage(LogLevel.Warning, "Redis takes no notices ({Error}); they wait in the outbox")]
    private static partial void LogHeldBack(ILogger logger, string error);

    [LoggerMessage(LogLevel.Information, "Redis takes notices again after {Lasted}")]
    private static partial void LogFlowing(ILogger logger, TimeSpan lasted);
}
