using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Chat.Api.Database;

/// <summary>What Entity Framework logs of a failure with all its stack, once for each query and connection, before it throws the same.</summary>
internal static class DatabaseFailures
{
    /// <summary>
    /// Logs no failure: the code that catches the exception logs it, and the host logs an exception that nobody catches. A connection
    /// that only reads leaves the pool.
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
