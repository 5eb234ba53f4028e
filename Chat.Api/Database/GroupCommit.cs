using System.Diagnostics;
using Npgsql;

namespace Chat.Api.Database;

/// <summary>
/// Runs statements of many requests in one round trip and one commit: the next batch gathers while one runs. A single request waits for no
/// other (docs/adr/0016-many-requests-one-commit.md).
/// </summary>
internal sealed class GroupCommit(NpgsqlDataSource source, ConnectionEviction eviction)
{
    /// <summary>The largest batch, limited because the pages and texts of a batch are all in memory at once.</summary>
    private const int BatchSize = 64;

    /// <summary>
    /// After this time the next batch starts beside the running one, so a batch that waits for a lock does not delay other requests.
    /// </summary>
    private static readonly TimeSpan NextBatchAfter = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private readonly List<Member> _waiting = [];
    private bool _running;

    /// <summary>Runs the statement. The result arrives after the commit.</summary>
    /// <exception cref="NpgsqlException">PostgreSQL refused the statement, or did not answer and may have committed it.</exception>
    public Task<T> RunAsync<T>(Statement<T> statement)
    {
        var member = new Member<T>(statement);
        lock (_gate)
        {
            _waiting.Add(member);
            if (_running) return member.Result;
            _running = true;
        }

        _ = RunBatchesAsync();
        return member.Result;
    }

    private async Task RunBatchesAsync()
    {
        while (Take() is { Count: > 0 } batch)
        {
            await CommitAsync(batch).WaitAsync(NextBatchAfter).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>The next batch, sorted in the one lock order of all batches, which prevents deadlocks.</summary>
    private List<Member> Take()
    {
        lock (_gate)
        {
            var batch = _waiting.GetRange(0, Math.Min(BatchSize, _waiting.Count));
            _waiting.RemoveRange(0, batch.Count);
            _running = batch.Count > 0;
            if (batch.Count > 1) batch = [.. batch.OrderBy(member => member.Order)];
            return batch;
        }
    }

    /// <summary>
    /// Commits all statements or none. If PostgreSQL refuses the batch, each statement runs again alone and gets its own failure. If
    /// PostgreSQL does not answer, every statement fails at once, without a second wait.
    /// </summary>
    private async Task CommitAsync(List<Member> batch)
    {
        // The span of the round trip belongs to the trace of the batch's first request. The request that began this loop may have ended.
        Activity.Current = batch[0].Cause;
        try
        {
            await RunAsync(batch);
        }
        catch (PostgresException) when (batch.Count > 1)
        {
            await Task.WhenAll(batch.Select(member => CommitAsync([member])));
            return;
        }
        catch (Exception exception)
        {
            foreach (var member in batch) member.Fail(exception);
            return;
        }

        foreach (var member in batch) member.Succeed();
    }

    private async Task RunAsync(List<Member> members)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var batch = new NpgsqlBatch(connection);
        foreach (var member in members) batch.BatchCommands.Add(member.ToCommand());
        try
        {
            await using var reader = await batch.ExecuteReaderAsync();
            foreach (var member in members)
            {
                await member.ReadAsync(reader);

                // After the last result, this call waits for the commit.
                await reader.NextResultAsync();
            }
        }
        catch (PostgresException exception)
        {
            eviction.Inspect(exception);
            throw;
        }
    }

    /// <summary>A statement, and the request that waits for it.</summary>
    private abstract class Member(StatementOrder order)
    {
        public StatementOrder Order => order;

        public Activity? Cause { get; } = Activity.Current;

        public abstract NpgsqlBatchCommand ToCommand();

        public abstract Task ReadAsync(NpgsqlDataReader reader);

        public abstract void Succeed();

        public abstract void Fail(Exception exception);
    }

    private sealed class Member<T>(Statement<T> statement) : Member(statement.Order)
    {
        private readonly TaskCompletionSource<T> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _read;

        public Task<T> Result => _result.Task;

        public override NpgsqlBatchCommand ToCommand()
        {
            var command = new NpgsqlBatchCommand(statement.Text);
            foreach (var parameter in statement.Parameters()) command.Parameters.Add(parameter);
            return command;
        }

        public override async Task ReadAsync(NpgsqlDataReader reader) => _read = await statement.ReadAsync(reader);

        public override void Succeed() => _result.SetResult(_read!);

        public override void Fail(Exception exception) => _result.SetException(exception);
    }
}
