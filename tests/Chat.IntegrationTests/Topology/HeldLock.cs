using Chat.IntegrationTests.Driver;
using Npgsql;

namespace Chat.IntegrationTests.Topology;

/// <summary>A transaction that keeps the locks of one statement. Its change is undone unless it is committed.</summary>
internal sealed class HeldLock : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    private HeldLock(NpgsqlDataSource source, NpgsqlConnection connection, NpgsqlTransaction transaction) =>
        (_source, _connection, _transaction) = (source, connection, transaction);

    public static async Task<HeldLock> TakeAsync(NpgsqlDataSource source, string statement, params object[] values)
    {
        var connection = await source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var held = new HeldLock(source, connection, await connection.BeginTransactionAsync(TestContext.Current.CancellationToken));
        await using var command = new NpgsqlCommand(statement, connection, held._transaction);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return held;
    }

    /// <summary>Waits until another connection waits for one of the locks.</summary>
    public async Task IsWaitedForAsync()
    {
        await using var waiting = _source.CreateCommand("SELECT count(*) FROM pg_stat_activity WHERE $1 = ANY(pg_blocking_pids(pid))");
        waiting.Parameters.Add(new() { Value = _connection.ProcessID });
        await Eventually.TrueAsync(async () => (long)(await waiting.ExecuteScalarAsync(TestContext.Current.CancellationToken))! > 0);
    }

    public Task CommitAsync() => _transaction.CommitAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
