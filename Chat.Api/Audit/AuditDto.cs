using Chat.Api.Users;

namespace Chat.Api.Audit;

/// <summary>A change that was made.</summary>
/// <param name="Id">Its number; the newer, the higher.</param>
/// <param name="At">When it was made, UTC.</param>
/// <param name="Actor">The admin who made it; null for the program itself.</param>
/// <param name="Action">What was done.</param>
/// <param name="Person">The user whom it is about; of a coaching, its student.</param>
/// <param name="Other">Of a coaching, its coach; else null.</param>
/// <param name="Changes">The members that changed.</param>
internal sealed record AuditEntryDto(
    long Id,
    DateTimeOffset At,
    PersonNameDto? Actor,
    AuditAction Action,
    PersonNameDto Person,
    PersonNameDto? Other,
    IReadOnlyList<AuditChangeDto> Changes);

/// <summary>A member that changed.</summary>
/// <param name="Member">Its name in the contract, such as <c>email</c>.</param>
/// <param name="From">Its value before; null when it had none.</param>
/// <param name="To">Its value since; null when it has none.</param>
internal sealed record AuditChangeDto(string Member, string? From, string? To);

/// <summary>A page of the audit log.</summary>
/// <param name="Items">The entries, newest first.</param>
/// <param name="HasMore">Whether there are older ones.</param>
internal sealed record AuditPageDto(IReadOnlyList<AuditEntryDto> Items, bool HasMore);
