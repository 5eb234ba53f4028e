using Chat.Api.Users;

namespace Chat.Api.Erasures;

/// <summary>The erasure of a conversation, requested, announced or done.</summary>
/// <param name="ErasedSeq">The messages up to this seq are erased; 0 when none is.</param>
/// <param name="ErasedAt">When the conversation was last erased, UTC; null when it never was.</param>
/// <param name="ErasesAt">When the conversation is going to be erased, UTC, long after the coaching ended; null when it is not.</param>
/// <param name="AskedAt">For the student: when the student asked for the erasure, UTC; null when no request is open.</param>
/// <param name="RefusedAt">For the student: when the last request was refused, UTC; null when it was not.</param>
/// <param name="Refusal">For the student: the reason; null when the last request was not refused.</param>
internal sealed record ErasureDto(
    long ErasedSeq,
    DateTimeOffset? ErasedAt,
    DateTimeOffset? ErasesAt,
    DateTimeOffset? AskedAt,
    DateTimeOffset? RefusedAt,
    ErasureRefusal? Refusal)
{
    /// <summary>The erasure as a user of the conversation sees it; null when there is nothing to see.</summary>
    public static ErasureDto? Of(Erasure? erasure, long erasedSeq, bool isStudent) => erasure switch
    {
        null => null,
        { ErasedAt: null, ErasesAt: null } when !isStudent => null,
        { ErasedAt: null, ErasesAt: null, AskedAt: null, RefusedAt: null } => null,
        _ => new(
            erasedSeq,
            erasure.ErasedAt,
            erasure.ErasesAt,
            isStudent ? erasure.AskedAt : null,
            isStudent ? erasure.RefusedAt : null,
            isStudent ? erasure.Refusal : null),
    };
}

/// <summary>A request for the erasure of a conversation, as admins see it.</summary>
/// <param name="Student">The student, who asked.</param>
/// <param name="Coach">The coach of the conversation.</param>
/// <param name="AskedAt">When the student asked, UTC.</param>
/// <param name="IsHeld">Whether a legal hold on either of the two forbids the erasure.</param>
internal sealed record ErasureRequestDto(PersonNameDto Student, PersonNameDto Coach, DateTimeOffset AskedAt, bool IsHeld);

/// <summary>A person under a legal hold.</summary>
/// <param name="Person">The person.</param>
/// <param name="SetAt">When the hold was set, UTC.</param>
internal sealed record LegalHoldDto(PersonNameDto Person, DateTimeOffset SetAt);

/// <summary>The requests and the legal holds.</summary>
/// <param name="Requests">The open requests, the oldest first.</param>
/// <param name="Holds">The legal holds, the newest first.</param>
internal sealed record ErasuresDto(IReadOnlyList<ErasureRequestDto> Requests, IReadOnlyList<LegalHoldDto> Holds);

/// <summary>The refusal of a request.</summary>
/// <param name="Refusal">The reason, which the student sees.</param>
internal sealed record RefuseErasureDto(ErasureRefusal Refusal);
