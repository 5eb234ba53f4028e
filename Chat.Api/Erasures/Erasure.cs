using System.Text.Json.Serialization;
using Chat.Api.Conversations;
using Chat.Api.Database;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.Erasures;

/// <summary>The reason why a request for erasure was refused. It is a word of ours, because nobody writes a text about a student.</summary>
[JsonConverter(typeof(NameConverter<ErasureRefusal>))]
internal enum ErasureRefusal
{
    /// <summary>The school must keep the conversation, by law or by order.</summary>
    LegalDuty,

    /// <summary>Somebody's safety is looked into.</summary>
    Safety,

    /// <summary>The school wants to talk with the student first.</summary>
    TalkFirst,
}

/// <summary>
/// The erasure of a conversation, requested, announced or done. The row comes with the first of these, and stays. The messages up to the
/// conversation's <see cref="Conversation.ErasedSeq"/> are erased.
/// </summary>
internal sealed class Erasure
{
    public required long ConversationId { get; init; }

    /// <summary>When the student asked for the erasure; null when no request is open.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>When the last request was refused; null when none was, or another one followed.</summary>
    public DateTimeOffset? RefusedAt { get; init; }

    public ErasureRefusal? Refusal { get; init; }

    /// <summary>When the conversation was last erased.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>The rows of messages up to this <c>seq</c> are empty.</summary>
    public long EmptiedSeq { get; init; }

    /// <summary>When the conversation is going to be erased, because its coaching ended long before; null when it is not.</summary>
    public DateTimeOffset? ErasesAt { get; init; }
}

internal sealed class ErasureTable : IEntityTypeConfiguration<Erasure>
{
    public void Configure(EntityTypeBuilder<Erasure> erasure)
    {
        erasure.ToTable("erasures");
        erasure.HasKey(e => e.ConversationId);
        erasure.Property(e => e.ConversationId).ValueGeneratedNever();
        erasure.Property(e => e.Refusal).HasConversion(StoredName.Of<ErasureRefusal>());
        erasure.HasIndex(e => e.AskedAt).HasFilter("asked_at IS NOT NULL");
        erasure.HasIndex(e => e.ErasesAt).HasFilter("erases_at IS NOT NULL");
        erasure.HasOne<Conversation>().WithOne().HasForeignKey<Erasure>(e => e.ConversationId).OnDelete(DeleteBehavior.Restrict);
    }
}
