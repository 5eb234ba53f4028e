using Chat.Api.Sealing;
using Chat.Api.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.Conversations;

/// <summary>
/// The messages of one student-coach pair. A message takes its <c>seq</c> and its <c>change</c> under a lock on this row.
/// </summary>
internal sealed class Conversation
{
    public long Id { get; init; }

    public required long StudentId { get; init; }

    public required long CoachId { get; init; }

    /// <summary>The <c>seq</c> of the newest message; 0 when there is none.</summary>
    public long LastSeq { get; set; }

    /// <summary>The number of the newest change to any message of the conversation; 0 when there is none.</summary>
    public long LastChange { get; set; }

    public DateTimeOffset? LastMessageAt { get; set; }

    /// <summary>The id of the data key that seals new texts of the conversation; null when there is none yet, or it was deleted.</summary>
    public long? KeyId { get; init; }

    /// <summary>The messages up to this <c>seq</c> are erased, and shown to nobody; 0 when none is.</summary>
    public long ErasedSeq { get; init; }

    /// <summary>The last day, on the coach's own calendar, on which the student got the coach's away text.</summary>
    public DateOnly? AwayToldOn { get; set; }
}

internal sealed class ConversationTable : IEntityTypeConfiguration<Conversation>
{
    public void Configure(EntityTypeBuilder<Conversation> conversation)
    {
        conversation.ToTable("conversations");
        conversation.Property(c => c.ErasedSeq).HasDefaultValue(0L);
        conversation.HasIndex(c => new { c.StudentId, c.CoachId }).IsUnique();
        conversation.HasOne<User>().WithMany().HasForeignKey(c => c.StudentId).OnDelete(DeleteBehavior.Restrict);
        conversation.HasOne<User>().WithMany().HasForeignKey(c => c.CoachId).OnDelete(DeleteBehavior.Restrict);
        conversation.HasOne<WrappedKey>().WithOne().HasForeignKey<Conversation>(c => c.KeyId).OnDelete(DeleteBehavior.SetNull);
    }
}
