using Chat.Api.Database;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Numbers;

/// <summary>
/// Reads numbers about everybody, and no text. The statements read the messages of 30 days, which an index on the time finds, and of each
/// open conversation what came after the last answer.
/// </summary>
internal sealed class NumbersReader(ChatDb database, AnswerTimes answers)
{
    /// <summary>The least number of people that a number is told about.</summary>
    public const int LeastGroup = 5;

    private const int Window = 30;
    private const int MostWaiting = 20_000;
    private const int MostCoaches = 200;

    public async Task<NumbersDto> ReadAsync(int unansweredDays, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        await database.Database.ExecuteSqlAsync($"SET LOCAL statement_timeout = '10s'", cancellation);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var since = new DateTimeOffset(today.AddDays(1 - Window), TimeOnly.MinValue, TimeSpan.Zero);
        var days = await DaysAsync(since, cancellation);
        var active = await ActiveAsync(now, cancellation);
        var median = await answers.MedianAsync(since, cancellation);
        var waiting = await WaitingAsync(now.AddDays(-unansweredDays), cancellation);
        return new(
            LeastGroup,
            Of(active, Role.Student),
            Of(active, Role.Coach),
            [.. Enumerable.Range(0, Window).Select(day => today.AddDays(day + 1 - Window)).Select(day => new DayDto(day, On(days, day)))],
            median,
            unansweredDays,
            Told(waiting.Select(row => row.StudentId).Distinct().Count()),
            [.. waiting.GroupBy(row => (row.CoachId, row.CoachName)).OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key.CoachName, StringComparer.OrdinalIgnoreCase).Take(MostCoaches)
                .Select(group => new UnansweredDto(new(UserIds.Format(group.Key.CoachId), group.Key.CoachName), Told(group.Count())))]);
    }

    private static int? Told(int people) => people < LeastGroup ? null : people;

    private static int? On(List<Day> days, DateOnly date) =>
        days.SingleOrDefault(day => day.Date == date) is { Senders: >= LeastGroup } day ? day.Messages : null;

    private static ActiveDto Of(List<Active> active, Role role)
    {
        var row = active.SingleOrDefault(row => row.Role == WireName.Write(role));
        return new(Told(row?.Days7 ?? 0), Told(row?.Days30 ?? 0));
    }

    private Task<List<Day>> DaysAsync(DateTimeOffset since, CancellationToken cancellation) => database.Database.SqlQuery<Day>(
        $"""
        SELECT (sent_at AT TIME ZONE 'UTC')::date AS "Date", count(*)::integer AS "Messages",
            count(DISTINCT sender_id)::integer AS "Senders"
        FROM messages WHERE sent_at >= {since} AND NOT automatic GROUP BY 1
        """).ToListAsync(cancellation);

    private Task<List<Active>> ActiveAsync(DateTimeOffset now, CancellationToken cancellation) => database.Database.SqlQuery<Active>(
        $"""
        WITH writers AS MATERIALIZED (
            SELECT sender_id, max(sent_at) AS newest FROM messages
            WHERE sent_at >= {now.AddDays(-Window)} AND NOT automatic GROUP BY sender_id
        )
        SELECT role AS "Role", (count(*) FILTER (WHERE newest >= {now.AddDays(-7)}))::integer AS "Days7", count(*)::integer AS "Days30"
        FROM writers JOIN users ON users.id = writers.sender_id GROUP BY role
        """).ToListAsync(cancellation);

    /// <summary>The students who have waited for an answer since before then, as the list of their coach has it.</summary>
    private Task<List<Waiting>> WaitingAsync(DateTimeOffset before, CancellationToken cancellation) => database.Database.SqlQuery<Waiting>(
        $"""
        SELECT coach.id AS "CoachId", coach.name AS "CoachName", gate.peer_id AS "StudentId"
        FROM open_conversations gate
        JOIN participants mine ON mine.user_id = gate.user_id AND mine.peer_id = gate.peer_id
        JOIN users coach ON coach.id = gate.user_id AND coach.role = 'coach'
        CROSS JOIN LATERAL (
            SELECT message.sent_at FROM messages message
            WHERE message.conversation_id = gate.conversation_id AND message.seq > mine.settled_seq
                AND message.seq > coalesce((
                    SELECT max(answer.seq) FROM messages answer
                    WHERE answer.conversation_id = gate.conversation_id AND answer.sender_id <> gate.peer_id
                        AND answer.deleted_at IS NULL AND NOT answer.automatic), 0)
                AND message.sender_id <> gate.user_id AND message.deleted_at IS NULL AND NOT message.automatic
            ORDER BY message.seq LIMIT 1
        ) first
        WHERE gate.last_seq > mine.settled_seq AND first.sent_at < {before}
        LIMIT {MostWaiting}
        """).ToListAsync(cancellation);

    private sealed record Day(DateOnly Date, int Messages, int Senders);

    private sealed record Active(string Role, int Days7, int Days30);

    private sealed record Waiting(long CoachId, string CoachName, long StudentId);
}
