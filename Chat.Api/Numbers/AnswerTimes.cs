using Chat.Api.Availabilities;
using Chat.Api.Database;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Numbers;

/// <summary>Measures how soon coaches answer, by the hours at which they are there.</summary>
internal sealed class AnswerTimes(ChatDb database)
{
    private const int MostAnswers = 50_000;

    /// <summary>
    /// The median of the minutes from the first message of a student after an answer to the coach's next message, over the newest answers
    /// since then; null for fewer students or coaches than a number is told about.
    /// </summary>
    public async Task<int?> MedianAsync(DateTimeOffset since, CancellationToken cancellation)
    {
        var answers = await AnswersAsync(since, cancellation);
        if (answers.DistinctBy(answer => answer.CoachId).Count() < NumbersReader.LeastGroup) return null;
        if (answers.DistinctBy(answer => answer.StudentId).Count() < NumbersReader.LeastGroup) return null;
        var coaches = answers.Select(answer => answer.CoachId).Distinct().ToArray();
        var hours = (await database.AvailabilitySettings
                .Where(settings => coaches.Contains(settings.CoachId) && settings.OfficeHours != null)
                .Select(settings => new { settings.CoachId, settings.OfficeHours })
                .ToListAsync(cancellation))
            .ToDictionary(row => row.CoachId, row => OfficeHoursDto.FromJson(row.OfficeHours!).ToOfficeHours());
        return (int)Math.Round(Median([.. answers.Select(answer =>
            hours.TryGetValue(answer.CoachId, out var week)
                ? week.OpenBetween(answer.AskedAt, answer.AnsweredAt)
                : answer.AnsweredAt - answer.AskedAt)]).TotalMinutes);
    }

    /// <summary>The middle one of the times, or the mean of the two in the middle.</summary>
    public static TimeSpan Median(TimeSpan[] times)
    {
        Array.Sort(times);
        return (times[(times.Length - 1) / 2] + times[times.Length / 2]) / 2;
    }

    private Task<List<Answer>> AnswersAsync(DateTimeOffset since, CancellationToken cancellation) => database.Database.SqlQuery<Answer>(
        $"""
        WITH recent AS (
            SELECT message.conversation_id, message.seq, message.sent_at, message.sender_id = conversation.student_id AS asks,
                conversation.student_id, conversation.coach_id
            FROM messages message JOIN conversations conversation ON conversation.id = message.conversation_id
            WHERE message.sent_at >= {since} AND NOT message.automatic AND message.deleted_at IS NULL
        ), turns AS (
            SELECT *, lag(asks) OVER (PARTITION BY conversation_id ORDER BY seq) IS DISTINCT FROM asks AS begins FROM recent
        ), pairs AS (
            SELECT student_id, coach_id, asks, sent_at, lead(sent_at) OVER (PARTITION BY conversation_id ORDER BY seq) AS next_at
            FROM turns WHERE begins
        )
        SELECT student_id AS "StudentId", coach_id AS "CoachId", sent_at AS "AskedAt", next_at AS "AnsweredAt"
        FROM pairs WHERE asks AND next_at IS NOT NULL ORDER BY next_at DESC LIMIT {MostAnswers}
        """).ToListAsync(cancellation);

    private sealed record Answer(long StudentId, long CoachId, DateTimeOffset AskedAt, DateTimeOffset AnsweredAt);
}
