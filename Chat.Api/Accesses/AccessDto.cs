using Chat.Api.Messages;
using Chat.Api.Users;

namespace Chat.Api.Accesses;

/// <summary>A wish to read a conversation.</summary>
/// <param name="StudentId">The student of the conversation.</param>
/// <param name="CoachId">The coach of the conversation.</param>
/// <param name="Basis">The ground.</param>
/// <param name="Reason">The reason, which the student and the coach read too: 1 to 500 characters.</param>
/// <param name="HiddenDays">
/// The days for which the student and the coach do not see it, 2 to 90, because an investigation demands that; null when they see it at
/// once. Afterwards they see all of it.
/// </param>
internal sealed record AskForAccessDto(string StudentId, string CoachId, AccessBasis Basis, string Reason, int? HiddenDays = null);

/// <summary>A request to read a conversation, as admins see it.</summary>
/// <param name="Id">The request's id.</param>
/// <param name="Student">The student of the conversation.</param>
/// <param name="Coach">The coach of the conversation.</param>
/// <param name="Basis">The ground.</param>
/// <param name="Reason">The reason; null since the conversation was erased.</param>
/// <param name="AskedBy">The admin who asked.</param>
/// <param name="AskedAt">When the admin asked, UTC.</param>
/// <param name="GrantedBy">The second admin; null while nobody granted it.</param>
/// <param name="GrantedAt">When the second admin granted it, UTC; null while nobody did.</param>
/// <param name="EndsAt">The end, UTC: of the time to grant it while it waits, then of the reading.</param>
/// <param name="HiddenUntil">The time until which the student and the coach do not see it, UTC; null when they see it at once.</param>
/// <param name="State">Whether it waits, is open, or is over.</param>
internal sealed record AccessRequestDto(
    Guid Id,
    PersonNameDto Student,
    PersonNameDto Coach,
    AccessBasis Basis,
    string? Reason,
    PersonNameDto AskedBy,
    DateTimeOffset AskedAt,
    PersonNameDto? GrantedBy,
    DateTimeOffset? GrantedAt,
    DateTimeOffset EndsAt,
    DateTimeOffset? HiddenUntil,
    AccessState State);

/// <summary>The page that is to be read.</summary>
/// <param name="Before">Messages before this seq; null for the newest ones.</param>
internal sealed record ReadPageDto(long? Before = null);

/// <summary>A page of a conversation that two admins opened. The read is in the conversation's accesses.</summary>
/// <param name="Items">The messages, the oldest first.</param>
/// <param name="HasMore">Whether there are older messages of the last 30 days before the grant.</param>
/// <param name="Student">The student of the conversation.</param>
/// <param name="Coach">The coach of the conversation.</param>
/// <param name="EndsAt">The end of the reading, UTC.</param>
internal sealed record ReadConversationDto(
    IReadOnlyList<MessageDto> Items, bool HasMore, PersonNameDto Student, PersonNameDto Coach, DateTimeOffset EndsAt);

/// <summary>An opening of a conversation for two admins, as its student and its coach see it.</summary>
/// <param name="Basis">The ground.</param>
/// <param name="Reason">The reason; null since the conversation was erased.</param>
/// <param name="AskedBy">The admin who asked.</param>
/// <param name="GrantedBy">The admin who granted it.</param>
/// <param name="GrantedAt">When it began, UTC.</param>
/// <param name="EndsAt">When it ended or will end, UTC.</param>
/// <param name="Reads">The pages that were read, the first one first; none when nobody read.</param>
internal sealed record AccessDto(
    AccessBasis Basis,
    string? Reason,
    PersonNameDto AskedBy,
    PersonNameDto GrantedBy,
    DateTimeOffset GrantedAt,
    DateTimeOffset EndsAt,
    IReadOnlyList<AccessReadDto> Reads);

/// <summary>A page that an admin read.</summary>
/// <param name="Reader">The admin.</param>
/// <param name="At">When, UTC.</param>
/// <param name="FromSeq">The seq of the first message; 0 when there was none to read.</param>
/// <param name="ToSeq">The seq of the last message; 0 when there was none to read.</param>
internal sealed record AccessReadDto(PersonNameDto Reader, DateTimeOffset At, long FromSeq, long ToSeq);
