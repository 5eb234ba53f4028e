using Chat.Api.Conversations;
using Chat.Api.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.Accesses;

/// <summary>The last entry of a conversation's chain. An entry takes its number and its predecessor under a lock on this row.</summary>
internal sealed class AccessHead
{
    public required long ConversationId { get; init; }

    /// <summary>The id of the data key that makes the seals of this chain. It seals no text, and no erasure deletes it.</summary>
    public required long KeyId { get; init; }

    /// <summary>The number of the last entry; 0 when there is none.</summary>
    public required long Number { get; init; }

    /// <summary>The seal of the last entry; empty when there is none.</summary>
    public required byte[] Mac { get; init; }
}

internal sealed class AccessHeadTable : IEntityTypeConfiguration<AccessHead>
{
    public const string Name = "access_heads";

    public void Configure(EntityTypeBuilder<AccessHead> head)
    {
        head.ToTable(Name);
        head.HasKey(h => h.ConversationId);
        head.Property(h => h.ConversationId).ValueGeneratedNever();
        head.HasOne<Conversation>().WithOne().HasForeignKey<AccessHead>(h => h.ConversationId).OnDelete(DeleteBehavior.Restrict);
        head.HasOne<WrappedKey>().WithMany().HasForeignKey(h => h.KeyId).OnDelete(DeleteBehavior.Restrict);
    }
}
