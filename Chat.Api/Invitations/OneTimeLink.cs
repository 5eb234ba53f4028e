using System.Text.Json.Serialization;
using Chat.Api.Database;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.Invitations;

/// <summary>The purpose of a link with which a user sets a password.</summary>
[JsonConverter(typeof(NameConverter<LinkPurpose>))]
internal enum LinkPurpose
{
    /// <summary>The first password of a new user; valid for 72 hours.</summary>
    Invitation,

    /// <summary>Another password, because the user forgot the present one; valid for an hour.</summary>
    NewPassword,

    /// <summary>Another password without the second factors, which an admin asked for; it works only after a while.</summary>
    Recovery,
}

/// <summary>A link that works once. A user has at most one for each purpose: a new one replaces the former one.</summary>
internal sealed class OneTimeLink
{
    public required long UserId { get; init; }

    public required LinkPurpose Purpose { get; init; }

    /// <summary>SHA-256 of the token; the token itself is not stored.</summary>
    public required byte[] TokenHash { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}

internal sealed class OneTimeLinkTable : IEntityTypeConfiguration<OneTimeLink>
{
    public void Configure(EntityTypeBuilder<OneTimeLink> link)
    {
        link.ToTable("one_time_links");
        link.HasKey(l => new { l.UserId, l.Purpose });
        link.Property(l => l.Purpose).HasConversion(StoredName.Of<LinkPurpose>());
        link.HasIndex(l => l.TokenHash).IsUnique();
        link.HasOne<User>().WithMany().HasForeignKey(l => l.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
