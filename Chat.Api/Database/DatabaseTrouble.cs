using Npgsql;

namespace Chat.Api.Database;

/// <summary>Tells failures of PostgreSQL from faults of this program.</summary>
internal static class DatabaseTrouble
{
    /// <summary>True when PostgreSQL refused a command or did not answer; Entity Framework may have wrapped the exception.</summary>
    public static bool IsDatabaseTrouble(this Exception exception) => exception.Chain().Any(cause => cause is NpgsqlException);

    /// <summary>True when PostgreSQL is read-only: as a standby, by a setting, or because its disk is full.</summary>
    public static bool IsReadOnly(this Exception exception) => exception.Chain().Any(IsRefusedWrite);

    /// <summary>
    /// True when the server that refused goes away, is read-only or has no room: a new connection may lead to another server.
    /// </summary>
    public static bool EvictsConnections(this Exception exception) => exception is PostgresException
    {
        SqlState: PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DiskFull
            or PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.CannotConnectNow or ['0', '8', ..],
    };

    /// <summary>The exception and its inner exceptions, the innermost last.</summary>
    public static IEnumerable<Exception> Chain(this Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException) yield return exception;
    }

    private static bool IsRefusedWrite(Exception exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.DiskFull };
}
