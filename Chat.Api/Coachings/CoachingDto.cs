using Chat.Api.Users;

namespace Chat.Api.Coachings;

/// <summary>A coaching, as admins see it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Student">Its student.</param>
/// <param name="Coach">Its coach.</param>
/// <param name="StartedAt">When it began, UTC.</param>
/// <param name="EndedAt">When it ended, UTC; null while it is active.</param>
internal sealed record CoachingDto(long Id, PersonNameDto Student, PersonNameDto Coach, DateTimeOffset StartedAt, DateTimeOffset? EndedAt);

/// <summary>The two of a coaching that is to begin.</summary>
/// <param name="StudentId">The user id of a student.</param>
/// <param name="CoachId">The user id of a coach who is not disabled.</param>
internal sealed record BeginCoachingDto(string StudentId, string CoachId);

/// <summary>The coach to whom a coaching passes.</summary>
/// <param name="CoachId">The user id of a coach who is not disabled.</param>
internal sealed record PassCoachingDto(string CoachId);

/// <summary>A page of coachings.</summary>
/// <param name="Items">The coachings, those begun last first.</param>
/// <param name="HasMore">Whether there are earlier ones.</param>
internal sealed record CoachingPageDto(IReadOnlyList<CoachingDto> Items, bool HasMore);
