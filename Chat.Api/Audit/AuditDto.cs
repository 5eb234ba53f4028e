using Chat.Api.Users;

namespace Chat.Api.Audit;

/// <summary>A change that was made.</summary>
/// <param name="Id">The entry's number; a newer entry has a higher one.</param>
/// <param name="At">The time of the change, UTC.</param>
/// <param name="Actor">The admin who made the change; null for an API token and for the program itself.</param>
/// <param name="Token">The name of the API token that made the change; null for an admin and for the program itself.</param>
/// <param name="BySchoolAccount">Whether the person's sign-in with a school account made the change.</param>
/// <param name="Action">The kind of change.</param>
/// <param name="Person">The user whom the change is about: of a coaching, the student; of a substitute, the coach who is away.</param>
/// <param name="Other">Of a coaching, the coach; of a substitute, the coach who stands in; else null.</param>
/// <param name="Changes">The members that changed.</param>
internal sealed record AuditEntryDto(
    long Id,
    DateTimeOffset At,
    PersonNameDto? Actor,
    string? Token,
    bool BySchoolAccount,
    AuditAction Action,
    PersonNameDto Person,
    PersonNameDto? Other,
    IReadOnlyList<AuditChangeDto> Changes);

/// <summary>A member that changed.</summary>
/// <param name="Member">The member's name in the contract, such as <c>email</c>.</param>
/// <param name="From">The value before the change; null when there was none.</param>
/// <param name="To">The value after the change; null when there is none.</param>
internal sealed record AuditChangeDto(string Member, string? From, string? To);

/// <summary>A page of the audit log.</summary>
/// <param name="Items">The entries, newest first.</param>
/// <param name="HasMore">Whether there are older entries.</param>
internal sealed record AuditPageDto(IReadOnlyList<AuditEntryDto> Items, bool HasMore);
