using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Chat.Api.Database;

/// <summary>
/// Takes connections out of the pool that can't do their work any more, although PostgreSQL answers, such as connections to a standby.
/// PostgreSQL keeps such a connection open, and its answers would be the same for as long as it lasts.
/// </summary>
internal sealed class ReadOnlyConnections(NpgsqlDataSource source) : DbCommandInterceptor
{
    /// <summary>The pool is emptied no more often: while PostgreSQL only reads, each connection is still good for reading.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private long _emptied;

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Heed(eventData.Exception);

    public override Task CommandFailedAsync(
        DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Heed(eventData.Exception);
        return Task.CompletedTask;
    }

    /// <summary>Looks at what a command failed with.</summary>
    public void Heed(Exception exception)
    {
        if (exception.SpoilsConnection()) Empty();
    }

    /// <summary>Idle connections close at once, those in use when they are given back.</summary>
    public void Empty()
    {
        var last = Interlocked.Read(ref _emptied);
        if (last != 0 && TimeProvider.System.GetElapsedTime(last) < Interval) return;
        if (Interlocked.CompareExchange(ref _emptied, TimeProvider.System.GetTimestamp(), last) != last) return;
        source.Clear();
    }
}
