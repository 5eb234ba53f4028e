using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Chat.Api.Database;

/// <summary>Log entries of Entity Framework that repeat an exception, with its whole stack, before it is thrown.</summary>
internal static class DatabaseFailures
{
    /// <summary>
    /// Logs no failure: the code that catches the exception logs it, or else the host does. Some failures evict the pooled connections.
    /// </summary>
    public static void IgnoreHandledFailures(DbContextOptionsBuilder options, ConnectionEviction eviction) => options
        .AddInterceptors(eviction)
        .ConfigureWarnings(warnings => warnings.Ignore(
        CoreEventId.QueryIterationFailed,
        CoreEventId.SaveChangesFailed,
        RelationalEventId.ConnectionError,
        RelationalEventId.TransactionError,
        RelationalEventId.CommandError));
}
