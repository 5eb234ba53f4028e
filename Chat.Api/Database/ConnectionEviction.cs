using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Chat.Api.Database;

/// <summary>
/// Empties the pool of connections that are stuck: to a standby, or to a server without room. PostgreSQL keeps such a connection open and
/// would answer the same on it for as long as it lasts.
/// </summary>
internal sealed class ConnectionEviction(NpgsqlDataSource source) : DbCommandInterceptor
{
    /// <summary>The least time between two emptyings: while PostgreSQL is read-only, each connection can still serve reads.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private long _emptied;

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Inspect(eventData.Exception);

    public override Task CommandFailedAsync(
        DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Inspect(eventData.Exception);
        return Task.CompletedTask;
    }

    /// <summary>Empties the pool if a command failed because of the server that its connection leads to.</summary>
    public void Inspect(Exception exception)
    {
        if (exception.EvictsConnections()) EmptyPool();
    }

    /// <summary>Closes idle connections at once, and the ones in use when they return to the pool.</summary>
    public void EmptyPool()
    {
        var last = Interlocked.Read(ref _emptied);
        if (last != 0 && TimeProvider.System.GetElapsedTime(last) < Interval) return;
        if (Interlocked.CompareExchange(ref _emptied, TimeProvider.System.GetTimestamp(), last) != last) return;
        source.Clear();
    }
}
