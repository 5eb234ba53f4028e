using Chat.IntegrationTests.Driver;

namespace Chat.IntegrationTests.Topology;

/// <content>Cached plans, statistics, and what the services read.</content>
public sealed partial class TestDatabase
{
    /// <summary>Makes PostgreSQL cache the first plan of each statement that is prepared on new connections, or ends that.</summary>
    public Task KeepPlansAsync(bool kept) =>
        ExecuteAsync($"ALTER ROLE chat_api {(kept ? "SET plan_cache_mode = force_generic_plan" : "RESET plan_cache_mode")}");

    /// <summary>Updates PostgreSQL's statistics on the outbox and on <see cref="DueTables"/>.</summary>
    public Task VacuumAsync() => ExecuteAsync($"VACUUM (ANALYZE) outbox, {string.Join(", ", DueTables)}");

    /// <summary>
    /// Makes the outbox and <see cref="DueTables"/> large and then empty: the planner's statistics show large tables without rows.
    /// </summary>
    public async Task GrowAsync(int count, Person without)
    {
        // The rows have a time in the future, so that nobody relays them.
        await LeaveOwedAsync(count, age: TimeSpan.FromDays(-1));
        await LeaveWaitingAsync(count / 2, without);
        await LeaveDueLaterAsync(count / 2);
        await ExecuteAsync("DELETE FROM outbox WHERE owed_at > clock_timestamp()");
        await ForgetWaitingAsync();
        await ExecuteAsync($"VACUUM (ANALYZE, TRUNCATE FALSE) outbox, {string.Join(", ", DueTables)}");
    }

    /// <summary>
    /// The number of searches of the services in the outbox and in <see cref="DueTables"/>, in the table with the fewest.
    /// </summary>
    public Task<long> LooksAsync() => ValueAsync<long>(
        "SELECT min(seq_scan + idx_scan) FROM pg_stat_user_tables WHERE relname = 'outbox' OR relname = ANY($1)", (object)DueTables);

    /// <summary>Updates PostgreSQL's statistics on conversations of users.</summary>
    public Task AnalyzeParticipantsAsync() => ExecuteAsync("ANALYZE participants");

    /// <summary>The number of rows read from <c>participants</c>, by the services and by this class.</summary>
    public Task<long> ParticipantsReadAsync() =>
        ValueAsync<long>("SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_user_tables WHERE relname = 'participants'");

    /// <summary>The number of rows read from each of <see cref="DueTables"/>, by the services and by this class.</summary>
    public async Task<IReadOnlyDictionary<string, long>> DueReadAsync()
    {
        await using var command = Command(
            "SELECT relname, seq_tup_read + idx_tup_fetch FROM pg_stat_user_tables WHERE relname = ANY($1)", (object)DueTables);
        await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var read = new Dictionary<string, long>();
        while (await rows.ReadAsync(TestContext.Current.CancellationToken)) read.Add(rows.GetString(0), rows.GetInt64(1));
        return read;
    }
}
