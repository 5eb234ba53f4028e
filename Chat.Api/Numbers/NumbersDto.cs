using Chat.Api.Users;

namespace Chat.Api.Numbers;

/// <summary>Numbers about everybody. A number about fewer than <paramref name="LeastGroup"/> people is null, 0 included.</summary>
/// <param name="LeastGroup">The least number of people that a number is told about.</param>
/// <param name="Students">The students who wrote.</param>
/// <param name="Coaches">The coaches who wrote.</param>
/// <param name="Days">The messages of each of the last 30 days, UTC, the oldest first; without automatic ones.</param>
/// <param name="MedianAnswerMinutes">
/// The median of the minutes from a student's message to the coach's next one, over the last 30 days, within the coach's office hours. A
/// coach without office hours is taken to be there at all hours.
/// </param>
/// <param name="UnansweredDays">The days after which a student without an answer counts.</param>
/// <param name="Unanswered">The students who have waited that long for an answer.</param>
/// <param name="UnansweredByCoach">The coaches for whom students have waited that long, at most 200, those with the most first.</param>
internal sealed record NumbersDto(
    int LeastGroup,
    ActiveDto Students,
    ActiveDto Coaches,
    IReadOnlyList<DayDto> Days,
    int? MedianAnswerMinutes,
    int UnansweredDays,
    int? Unanswered,
    IReadOnlyList<UnansweredDto> UnansweredByCoach);

/// <summary>How many people wrote a message.</summary>
/// <param name="Days7">In the last 7 days.</param>
/// <param name="Days30">In the last 30 days.</param>
internal sealed record ActiveDto(int? Days7, int? Days30);

/// <summary>The messages of a day.</summary>
/// <param name="Date">The day, UTC.</param>
/// <param name="Messages">The number of messages; null when fewer people wrote on that day.</param>
internal sealed record DayDto(DateOnly Date, int? Messages);

/// <summary>The students who have waited for an answer of a coach.</summary>
/// <param name="Coach">The coach.</param>
/// <param name="Students">The number of students.</param>
internal sealed record UnansweredDto(PersonNameDto Coach, int? Students);
