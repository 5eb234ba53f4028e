using Chat.Api.Database;
using Chat.Api.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.Mail;

/// <summary>A mail that is to be sent, or that was given up. The row of a sent mail is deleted.</summary>
internal sealed class QueuedMail
{
    /// <summary>Also the mail's Message-ID, so that a retry is the same mail.</summary>
    public required Guid Id { get; init; }

    /// <summary>The recipient. Address and language are read when the mail is sent.</summary>
    public required long UserId { get; init; }

    /// <summary>The former address of the recipient, to which this mail goes; null for the present one.</summary>
    public string? Address { get; init; }

    public required MailKind Kind { get; init; }

    /// <summary>The further facts that the text names, as a JSON object of texts.</summary>
    public required string Data { get; init; }

    /// <summary>The token of a one-time link, sealed; null when the mail has none, and when it was given up.</summary>
    public byte[]? SealedToken { get; init; }

    /// <summary>The master key that sealed the token.</summary>
    public string? SealedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The time of the next attempt.</summary>
    public required DateTimeOffset DueAt { get; init; }

    public required int Attempts { get; init; }

    /// <summary>The reason of the last failure; null before the first.</summary>
    public MailFault? Fault { get; init; }

    public DateTimeOffset? GivenUpAt { get; init; }
}

internal sealed class QueuedMailTable : IEntityTypeConfiguration<QueuedMail>
{
    private const int MaxKeyId = 16;

    public void Configure(EntityTypeBuilder<QueuedMail> mail)
    {
        mail.ToTable("mail_outbox");
        mail.Property(m => m.Id).ValueGeneratedNever();
        mail.Property(m => m.Kind).HasConversion(StoredName.Of<MailKind>());
        mail.Property(m => m.Data).HasColumnType("jsonb");
        mail.Property(m => m.SealedBy).HasMaxLength(MaxKeyId);
        mail.Property(m => m.Fault).HasConversion(StoredName.Of<MailFault>());
        mail.HasIndex(m => m.DueAt).HasFilter("given_up_at IS NULL");
        mail.HasIndex(m => m.GivenUpAt).HasFilter("given_up_at IS NOT NULL");
        mail.HasIndex(m => m.UserId);
        mail.HasOne<User>().WithMany().HasForeignKey(m => m.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
