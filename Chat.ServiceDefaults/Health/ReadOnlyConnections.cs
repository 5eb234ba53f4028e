using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Chat.ServiceDefaults.Health;

/// <summary>
/// Takes connections out of the pool that can't do their work any more, although PostgreSQL answers: those to a standby, and those that
/// began while it only read. PostgreSQL keeps such a connection open, and its answers would be the same for as long as it lasts.
/// </summary>
public sealed class ReadOnlyConnections : DbCommandInterceptor
{
    /// <summary>The pool is emptied no more often: while PostgreSQL only reads, each connection is still good for reading.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private long _emptied;

    /// <summary>One for all contexts, because the pool is one.</summary>
    public static readonly ReadOnlyConnections Instance = new();

    /// <inheritdoc />
    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Heed(command.Connection, eventData.Exception);

    /// <inheritdoc />
    public override Task CommandFailedAsync(
        DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Heed(command.Connection, eventData.Exception);
        return Task.CompletedTask;
    }

    /// <summary>Looks at what a command on this connection failed with.</summary>
    public void Heed(DbConnection? connection, Exception exception)
    {
        if (exception is PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction }) Empty(connection);
    }

    /// <summary>Idle connections close at once, those in use when they are given back.</summary>
    internal void Empty(DbConnection? connection)
    {
        var last = Interlocked.Read(ref _emptied);
        if (last != 0 && TimeProvider.System.GetElapsedTime(last) < Interval) return;
        if (Interlocked.CompareExchange(ref _emptied, TimeProvider.System.GetTimestamp(), last) != last) return;
        if (connection is NpgsqlConnection postgres) NpgsqlConnection.ClearPool(postgres);
    }}
