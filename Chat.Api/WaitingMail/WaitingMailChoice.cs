using Chat.Api.Database;
using Chat.Api.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.WaitingMail;

/// <summary>
/// A user's wish about mail for messages that wait, and the last such mail. A user without a row has not chosen and got none.
/// </summary>
internal sealed class WaitingMailChoice
{
    public required long UserId { get; init; }

    public required WaitingMailWish Wish { get; init; }

    /// <summary>When the last mail was owed; null before the first.</summary>
    public DateTimeOffset? MailedAt { get; init; }

    /// <summary>The token of the links with which the user stops these mails without signing in. It can do nothing else.</summary>
    public Guid StopToken { get; init; }
}

internal sealed class WaitingMailTable : IEntityTypeConfiguration<WaitingMailChoice>
{
    /// <summary>128 random bits: half of a hash over 244 bits of PostgreSQL's secure generator, which offers bytes only as UUIDs.</summary>
    private const string NewToken =
        "encode(substr(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), 1, 16), 'hex')::uuid";

    public void Configure(EntityTypeBuilder<WaitingMailChoice> choice)
    {
        choice.ToTable("waiting_mail");
        choice.HasKey(c => c.UserId);
        choice.Property(c => c.UserId).ValueGeneratedNever();
        choice.Property(c => c.Wish).HasConversion(StoredName.Of<WaitingMailWish>())
            .HasDefaultValueSql("'soon'").HasSentinel(WaitingMailWish.Soon);
        choice.Property(c => c.StopToken).HasDefaultValueSql(NewToken);
        choice.HasIndex(c => c.StopToken).IsUnique();
        choice.HasOne<User>().WithOne().HasForeignKey<WaitingMailChoice>(c => c.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
