using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace Chat.IntegrationTests.Topology;

/// <summary>The work of all parts together, as PostgreSQL and Redis count it.</summary>
/// <param name="Commits">Committed transactions.</param>
/// <param name="Rows">Rows of our tables that were written: inserted, updated or deleted.</param>
/// <param name="WalBytes">Bytes of PostgreSQL's write-ahead log.</param>
/// <param name="RedisCommands">Commands of Redis, including those of scripts.</param>
public sealed partial record Counters(double Commits, double Rows, double WalBytes, double RedisCommands)
{
    /// <summary>The time after which PostgreSQL has published the counts of an idle connection, of which it gives no signal.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(11);

    /// <summary>
    /// The cost of one of these messages, in the first of up to three rounds that is within the limit. PostgreSQL's own work, such as a
    /// checkpoint or a vacuum, adds to a round, or to the measurement at rest.
    /// </summary>
    public static Task<Counters> OfOneWithinAsync(int messages, RunningChat chat, Counters limit, Func<Task> act) =>
        Rounds.FirstWithinAsync(limit, () => OfOneAsync(messages, chat, act), (cost, most) => cost.IsWithin(most));

    private bool IsWithin(Counters limit) =>
        IsCounted(Commits, limit.Commits) && IsCounted(Rows, limit.Rows) && IsCounted(WalBytes, limit.WalBytes)
        && IsCounted(RedisCommands, limit.RedisCommands);

    private static bool IsCounted(double count, double limit) => count > 0 && count <= limit;

    /// <summary>The cost of one of these messages, without the work of the parts at rest, which is measured first.</summary>
    private static async Task<Counters> OfOneAsync(int messages, RunningChat chat, Func<Task> act)
    {
        await Task.Delay(Settling, TestContext.Current.CancellationToken);
        var (before, began) = (await ReadAsync(chat), Stopwatch.GetTimestamp());
        await Task.Delay(Settling, TestContext.Current.CancellationToken);
        var (rested, resting) = (await ReadAsync(chat), Stopwatch.GetElapsedTime(began));
        began = Stopwatch.GetTimestamp();
        await act();
        await Task.Delay(Settling, TestContext.Current.CancellationToken);
        var share = Stopwatch.GetElapsedTime(began) / resting;
        var after = await ReadAsync(chat);
        return new(Of(all => all.Commits), Of(all => all.Rows), Of(all => all.WalBytes), Of(all => all.RedisCommands));

        double Of(Func<Counters, double> count) =>
            Math.Round((count(after) - count(rested) - (share * (count(rested) - count(before)))) / messages, 2);
    }

    private static async Task<Counters> ReadAsync(RunningChat chat)
    {
        await using var source = NpgsqlDataSource.Create(chat.Topology.DatabaseConnectionString);
        await using var command = source.CreateCommand(
            """
            SELECT (SELECT xact_commit FROM pg_stat_database WHERE datname = current_database())::float8,
                (SELECT sum(n_tup_ins + n_tup_upd + n_tup_del) FROM pg_stat_user_tables)::float8,
                (pg_current_wal_insert_lsn() - '0/0')::float8
            """);
        await using var row = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        await row.ReadAsync(TestContext.Current.CancellationToken);
        var stats = (string)(await chat.Redis.Database.ExecuteAsync("INFO", "commandstats"))!;
        var commands = Calls().Matches(stats).Sum(match => long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
        return new(row.GetDouble(0), row.GetDouble(1), row.GetDouble(2), commands);
    }

    [GeneratedRegex(@"^cmdstat_.*?:calls=(\d+)", RegexOptions.Multiline)]
    private static partial Regex Calls();
}
