using Chat.Api.Sealing;
using Chat.Api.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.SavedReplies;

/// <summary>A text that a coach writes often. The browser fills in the student's name, and the coach sends the text as a message.</summary>
internal sealed class SavedReply
{
    public required long CoachId { get; init; }

    /// <summary>The id that the coach's browser made: the same id names the same reply.</summary>
    public required Guid Id { get; init; }

    /// <summary>The id of the coach's data key, which seals the reply. The row goes with the key.</summary>
    public required long? KeyId { get; init; }

    /// <summary><see cref="SavedReplyTextDto"/> in JSON, sealed.</summary>
    public required byte[]? Body { get; init; }

    /// <summary>The place as which a reply is sealed.</summary>
    public static TextPlace PlaceOf(long coach, Guid id) => TextPlace.Of("saved-reply", coach, id);
}

internal sealed class SavedReplyTable : IEntityTypeConfiguration<SavedReply>
{
    public void Configure(EntityTypeBuilder<SavedReply> reply)
    {
        reply.ToTable("saved_replies");
        reply.HasKey(r => new { r.CoachId, r.Id });
        reply.HasOne<User>().WithMany().HasForeignKey(r => r.CoachId).OnDelete(DeleteBehavior.Cascade);
        reply.HasOne<WrappedKey>().WithMany().HasForeignKey(r => r.KeyId).OnDelete(DeleteBehavior.Cascade);
    }
}
