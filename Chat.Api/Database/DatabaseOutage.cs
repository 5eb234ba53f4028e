using Npgsql;

namespace Chat.Api.Database;

/// <summary>Logs that PostgreSQL is away once when it goes and once when it is back, whoever of us notices, and however often.</summary>
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
    /// The failure of PostgreSQL that brought an exception about and that passes by itself, one that only reads for now included; null when
    /// it was something else.
    /// </summary>
    public static NpgsqlException? CauseOf(Exception? exception) =>
        exception.Chain().OfType<NpgsqlException>().FirstOrDefault(trouble => trouble.IsTransient || trouble.IsReadOnly());

    private static string? StateOf(Exception? exception) => exception.Chain().OfType<NpgsqlException>().FirstOrDefault()?.SqlState;

    [LoggerMessage(
        LogLevel.Warning,
        "PostgreSQL does not answer, or only reads ({Kind}, SQLSTATE {SqlState}); calls are told to try again, and notices wait")]
    private static partial void LogAway(ILogger logger, string kind, string? sqlState);

    [LoggerMessage(LogLevel.Information, "PostgreSQL answers again after {Lasted}")]
    private static partial void LogBack(ILogger logger, TimeSpan lasted);
}
