using Chat.Api.Users;

namespace Chat.Api.Recovery;

/// <summary>The recovery of an account, which was asked for and has neither been used nor stopped.</summary>
/// <param name="AskedBy">The admin who asked for it.</param>
/// <param name="AskedAt">When the admin did so, UTC.</param>
/// <param name="ConfirmedBy">The second admin, who let the link work at once; null while there is none.</param>
/// <param name="OpensAt">The time from which the link works, UTC.</param>
/// <param name="ExpiresAt">The time until which the link works, UTC.</param>
internal sealed record RecoveryDto(
    PersonNameDto AskedBy, DateTimeOffset AskedAt, PersonNameDto? ConfirmedBy, DateTimeOffset OpensAt, DateTimeOffset ExpiresAt);

/// <summary>Whether a recovery is under way.</summary>
/// <param name="Recovery">The recovery; null when there is none.</param>
internal sealed record RecoveryStateDto(RecoveryDto? Recovery);

/// <summary>A recovery that was asked for.</summary>
/// <param name="Recovery">The recovery.</param>
/// <param name="Link">The link to hand over, which is shown once; null when it goes to the person by mail.</param>
internal sealed record AskedRecoveryDto(RecoveryDto Recovery, string? Link);
