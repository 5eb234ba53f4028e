using Chat.Api.Users;

namespace Chat.Api.Coachings;

/// <summary>A coaching, as admins see it.</summary>
/// <param name="Id">The coaching's number.</param>
/// <param name="Student">The student of the coaching.</param>
/// <param name="Coach">The coach of the coaching.</param>
/// <param name="StartedAt">The start, UTC.</param>
/// <param name="EndedAt">The end, UTC; null while the coaching is active.</param>
/// <param name="SubstituteFor">The coach for whom the coach stands in; null for a coaching of its own.</param>
internal sealed record CoachingDto(
    long Id,
    PersonNameDto Student,
    PersonNameDto Coach,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    PersonNameDto? SubstituteFor);

/// <summary>The student and the coach of a coaching that is to begin.</summary>
/// <param name="StudentId">The user id of a student.</param>
/// <param name="CoachId">The user id of a coach who is not disabled.</param>
internal sealed record BeginCoachingDto(string StudentId, string CoachId);

/// <summary>The coach to whom a coaching passes.</summary>
/// <param name="CoachId">The user id of a coach who is not disabled.</param>
internal sealed record PassCoachingDto(string CoachId);

/// <summary>A page of coachings.</summary>
/// <param name="Items">The coachings, the latest first.</param>
/// <param name="HasMore">Whether there are earlier coachings.</param>
internal sealed record CoachingPageDto(IReadOnlyList<CoachingDto> Items, bool HasMore);
