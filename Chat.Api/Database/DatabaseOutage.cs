using Chat.ServiceDefaults;
using Npgsql;

namespace Chat.Api.Database;

/// <summary>Logs outages of PostgreSQL.</summary>
internal sealed partial class DatabaseOutage(TimeProvider clock, ILogger<DatabaseOutage> logger) : Outage(clock)
{
    /// <summary>
    /// The transient PostgreSQL failure behind an exception, a database that is read-only for now included; null when there is none.
    /// </summary>
    public static NpgsqlException? CauseOf(Exception? exception) =>
        exception.Chain().OfType<NpgsqlException>().FirstOrDefault(trouble => trouble.IsTransient || trouble.IsReadOnly());

    protected override void LogBegin(Exception exception) => LogAway(logger, exception.GetType().Name, StateOf(exception));

    protected override void LogEnd(TimeSpan lasted) => LogBack(logger, lasted);

    private static string? StateOf(Exception? exception) => exception.Chain().OfType<NpgsqlException>().FirstOrDefault()?.SqlState;

    [LoggerMessage(
        LogLevel.Warning,
        "PostgreSQL does not answer, or only reads ({Error}, SQLSTATE {SqlState}); calls are told to try again, and notices wait")]
    private static partial void LogAway(ILogger logger, string error, string? sqlState);

    [LoggerMessage(LogLevel.Information, "PostgreSQL answers again after {Lasted}")]
    private static partial void LogBack(ILogger logger, TimeSpan lasted);
}
