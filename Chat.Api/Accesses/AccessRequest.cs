using Chat.Api.Conversations;
using Chat.Api.Database;
using Chat.Api.Sealing;
using Chat.Api.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.Accesses;

/// <summary>
/// A request of one admin to read a conversation, and its grant by a second one. The view <c>open_doors</c> has a row for each of the two
/// while they may read. The API's role can't change who asked, why, and until when the participants do not see it.
/// </summary>
internal sealed class AccessRequest
{
    public required Guid Id { get; init; }

    public required long ConversationId { get; init; }

    public required long AskedById { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public required AccessBasis Basis { get; init; }

    /// <summary>The id of the data key of the conversation, which seals the reason. An erasure deletes the key.</summary>
    public required long KeyId { get; init; }

    /// <summary>The reason, sealed.</summary>
    public required byte[] Body { get; init; }

    /// <summary>The second admin; null while there is none.</summary>
    public long? GrantedById { get; init; }

    public DateTimeOffset? GrantedAt { get; init; }

    /// <summary>The end of the reading, at most an hour after the grant; null while it is not granted.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>The participants see nothing of it before this time; null when they see it at once.</summary>
    public DateTimeOffset? HiddenUntil { get; init; }

    /// <summary>When an admin, or the erasure of the conversation, ended it before its time.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>When the mails about it were written; null until the first read that the participants see.</summary>
    public DateTimeOffset? ToldAt { get; init; }

    /// <summary>The place as which the reason is sealed.</summary>
    public static TextPlace PlaceOf(long student, long coach, long admin, Guid id) =>
        TextPlace.Between("access-reason", student, coach, admin, id);
}

internal sealed class AccessRequestTable : IEntityTypeConfiguration<AccessRequest>
{
    public const string Name = "access_requests";

    /// <summary>The columns that the API's role may write. A trigger refuses a later change of each.</summary>
    public const string Changeable = "granted_by_id, granted_at, ends_at, closed_at, told_at";

    public void Configure(EntityTypeBuilder<AccessRequest> request)
    {
        request.ToTable(Name);
        request.Property(r => r.Id).ValueGeneratedNever();
        request.Property(r => r.Basis).HasConversion(StoredName.Of<AccessBasis>());
        request.HasIndex(r => r.AskedAt);
        request.HasIndex(r => r.HiddenUntil).HasFilter("hidden_until IS NOT NULL AND told_at IS NULL");
        request.HasOne<Conversation>().WithMany().HasForeignKey(r => r.ConversationId).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<User>().WithMany().HasForeignKey(r => r.AskedById).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<User>().WithMany().HasForeignKey(r => r.GrantedById).OnDelete(DeleteBehavior.Restrict);
    }
}
