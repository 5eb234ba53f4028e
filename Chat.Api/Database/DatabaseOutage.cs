using Npgsql;

namespace Chat.Api.Database;

/// <summary>Logs an outage of PostgreSQL once at its begin and once at its end, however many callers report it.</summary>
internal sealed partial class DatabaseOutage(TimeProvider clock, ILogger<DatabaseOutage> logger)
{
    private long _since;

    public void Begins(Exception exception)
    {
        if (Interlocked.CompareExchange(ref _since, clock.GetTimestamp(), 0) == 0)
            LogAway(logger, exception.GetType().Name, StateOf(exception));
    }

    public void Ends()
    {
        if (Volatile.Read(ref _since) != 0 && Interlocked.Exchange(ref _since, 0) is not 0 and var since)
            LogBack(logger, clock.GetElapsedTime(since));
    }

    /// <summary>
    /// The transient PostgreSQL failure behind an exception, a database that is read-only for now included; null when there is none.
    /// </summary>
    public static NpgsqlException? CauseOf(Exception? exception) =>
        exception.Chain().OfType<NpgsqlException>().FirstOrDefault(trouble => trouble.IsTransient || trouble.IsReadOnly());

    private static string? StateOf(Exception? exception) => exception.Chain().OfType<NpgsqlException>().FirstOrDefault()?.SqlState;

    [LoggerMessage(
        LogLevel.Warning,
        "PostgreSQL does not answer, or only reads ({Error}, SQLSTATE {SqlState}); calls are told to try again, and notices wait")]
    private static partial void LogAway(ILogger logger, string error, string? sqlState);

    [LoggerMessage(LogLevel.Information, "PostgreSQL answers again after {Lasted}")]
    private static partial void LogBack(ILogger logger, TimeSpan lasted);
}
