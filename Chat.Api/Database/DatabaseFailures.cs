using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Chat.Api.Database;

/// <summary>Log entries of Entity Framework that repeat an exception, with its whole stack, before it is thrown.</summary>
internal static class DatabaseFailures
{
    /// <summary>
    /// Logs no failure: the code that catches the exception logs it, or else the host does. A failure on a read-only connection empties the
    /// connection pool.
    /// </summary>
    public static void LeaveToCaller(DbContextOptionsBuilder options, ReadOnlyConnections readOnly) => options
        .AddInterceptors(readOnly)
        .ConfigureWarnings(warnings => warnings.Ignore(
        CoreEventId.QueryIterationFailed,
        CoreEventId.SaveChangesFailed,
        RelationalEventId.ConnectionError,
        RelationalEventId.TransactionError,
        RelationalEventId.CommandError));
}
