using Chat.Api.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.Passkeys;

/// <summary>A passkey of a user: a key pair of WebAuthn, of which the user's device or password manager keeps the private key.</summary>
internal sealed class Passkey
{
    /// <summary>The id in the API, which gives no access.</summary>
    public required Guid Id { get; init; }

    public required long UserId { get; init; }

    /// <summary>The id that the authenticator made, at most 1,023 bytes.</summary>
    public required byte[] CredentialId { get; init; }

    /// <summary>The public key in the form of COSE (RFC 9052).</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>The number of signatures, by the authenticator's own count; 0 where the authenticator does not count.</summary>
    public required long SignCount { get; init; }

    /// <summary>How a browser reaches the authenticator; the words of <see cref="PasskeyTransports"/> alone.</summary>
    public required string[] Transports { get; init; }

    /// <summary>Whether the authenticator may copy the passkey to other devices. It never changes.</summary>
    public required bool IsBackupEligible { get; init; }

    /// <summary>Whether the passkey is copied to other devices, as of its last use.</summary>
    public required bool IsBackedUp { get; init; }

    /// <summary>The name that the user gave it.</summary>
    public required string Name { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the passkey was last used to sign in or to prove that its user is there; null until then.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }
}

internal sealed class PasskeyTable : IEntityTypeConfiguration<Passkey>
{
    /// <summary>The limit of a name, in Unicode code points.</summary>
    public const int MaxName = 80;

    public void Configure(EntityTypeBuilder<Passkey> passkey)
    {
        passkey.ToTable("passkeys");
        passkey.Property(p => p.Name).HasMaxLength(MaxName);
        passkey.HasIndex(p => p.CredentialId).IsUnique();
        passkey.HasIndex(p => p.UserId);
        passkey.HasOne<User>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
