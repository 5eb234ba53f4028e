using System.Text.Json.Serialization;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Api.Coachings;

/// <summary>The students whose coachings are to begin, and their coach.</summary>
/// <param name="StudentIds">The user ids of 1 to 500 students. An id that is given twice counts once.</param>
/// <param name="CoachId">The user id of a coach who is not disabled.</param>
internal sealed record BeginManyDto(IReadOnlyList<string> StudentIds, string CoachId);

/// <summary>The number of changes.</summary>
/// <param name="Changed">The students whose coaching began or passed.</param>
/// <param name="Unchanged">The students whose coaching was as requested before the call.</param>
internal sealed record ManyChangedDto(int Changed, int Unchanged);

/// <summary>A coach, with the number of the coach's students.</summary>
/// <param name="Id">The user id.</param>
/// <param name="Name">The name that others see.</param>
/// <param name="Email">The address to sign in with.</param>
/// <param name="DisabledAt">When the coach was disabled, UTC; null for a coach who may sign in.</param>
/// <param name="ActiveStudents">The number of students with an active coaching of their own.</param>
/// <param name="StandsInFor">The number of students of other coaches for whom this coach stands in.</param>
/// <param name="StandIn">The coach who stands in for this coach; null when there is none.</param>
internal sealed record CoachDto(
    string Id, string Name, string Email, DateTimeOffset? DisabledAt, int ActiveStudents, int StandsInFor, StandInDto? StandIn);

/// <summary>A coach who stands in for another coach.</summary>
/// <param name="Id">The user id.</param>
/// <param name="Name">The name that others see.</param>
/// <param name="Until">When that ends, UTC.</param>
internal sealed record StandInDto(string Id, string Name, DateTimeOffset Until);

/// <summary>A page of coaches.</summary>
/// <param name="Items">The coaches in the order of their names, without regard to capitals and accents.</param>
/// <param name="Next">The start of the next page (<c>after</c>); null on the last page.</param>
internal sealed record CoachPageDto(IReadOnlyList<CoachDto> Items, string? Next);

/// <summary>A student because of whom nothing was changed, in the member <c>refused</c> of the problem.</summary>
/// <param name="Id">The user id as it was sent, or of the student.</param>
/// <param name="Name">The student's name; null when there is no such user.</param>
/// <param name="Reason">The reason.</param>
internal sealed record RefusedStudentDto(string Id, string? Name, RefusalReason Reason)
{
    public static RefusedStudentDto Of(RefusedStudent refused) => new(UserIds.Format(refused.Id), refused.Name, refused.Reason);
}

/// <summary>Why a student is refused.</summary>
[JsonConverter(typeof(NameConverter<RefusalReason>))]
internal enum RefusalReason
{
    /// <summary>There is no student with that id.</summary>
    NoStudent,

    /// <summary>The two have a conversation in which each had the role of the other.</summary>
    RolesReversed,
}
