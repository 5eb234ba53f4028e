using Npgsql;

namespace Chat.Api.Database;

/// <summary>Tells what PostgreSQL did wrong from what we did.</summary>
internal static class DatabaseTrouble
{
    /// <summary>True when PostgreSQL refused or did not answer, or when Entity Framework says so of it.</summary>
    public static bool IsDatabaseTrouble(this Exception exception) => exception.Chain().Any(cause => cause is NpgsqlException);

    /// <summary>True when PostgreSQL only reads: it is a standby, was told to, or its disk is full.</summary>
    public static bool IsReadOnly(this Exception exception) => exception.Chain().Any(IsRefusedWrite);

    /// <summary>
    /// True when the connection of a command may be one to a server that is going away, only reads, or is out of room; another connection
    /// may lead to a server that is not.
    /// </summary>
    public static bool SpoilsConnection(this Exception exception) => exception is PostgresException
    {
        SqlState: PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DiskFull
            or PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.CannotConnectNow or ['0', '8', ..],
    };

    /// <summary>The exception and what caused it, the innermost last.</summary>
    public static IEnumerable<Exception> Chain(this Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException) yield return exception;
    }

    private static bool IsRefusedWrite(Exception exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.DiskFull };
}
