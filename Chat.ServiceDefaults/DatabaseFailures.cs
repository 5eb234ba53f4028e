using Chat.ServiceDefaults.Health;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Chat.ServiceDefaults;

/// <summary>What Entity Framework logs of a failure with all its stack, once for each query and connection, before it throws the same.</summary>
internal static class DatabaseFailures
{
    /// <summary>Logs none of it: whoever catches the exception says what has to be said, and what nobody catches is logged in full.
    /// What makes a connection useless takes it out of the pool.</summary>
    public static void LeaveToCaller(DbContextOptionsBuilder options, ReadOnlyConnections readOnly) => options
        .AddInterceptors(readOnly)
        .ConfigureWarnings(warnings => warnings.Ignore(
        CoreEventId.QueryIterationFailed,
        CoreEventId.SaveChangesFailed,
        RelationalEventId.ConnectionError,
        RelationalEventId.TransactionError,
        RelationalEventId.CommandError));
}
