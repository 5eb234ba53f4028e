using Chat.Api.Sealing;
using Chat.Api.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.SecondFactors;

/// <summary>
/// The secret that a user shares with an authenticator app. A user has at most one that counts, and one that is being set up.
/// </summary>
internal sealed class TotpSecret
{
    public required long UserId { get; init; }

    /// <summary>Whether the user has confirmed the secret with a code; only then the secret counts.</summary>
    public required bool IsConfirmed { get; init; }

    /// <summary>The id of the user's data key, which seals the secret. The row goes with the key.</summary>
    public required long KeyId { get; init; }

    /// <summary>The secret in Base32, sealed.</summary>
    public required byte[] Body { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>When the user confirmed the secret; null while it is being set up.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>The time step of the last code that was accepted: no code of this step or an earlier one is accepted again.</summary>
    public required long LastStep { get; init; }

    /// <summary>The place as which the secret is sealed.</summary>
    public static TextPlace PlaceOf(long user) => TextPlace.Of("totp-secret", user);
}

internal sealed class TotpSecretTable : IEntityTypeConfiguration<TotpSecret>
{
    public void Configure(EntityTypeBuilder<TotpSecret> secret)
    {
        secret.ToTable("totp_secrets");
        secret.HasKey(s => new { s.UserId, s.IsConfirmed });
        secret.HasOne<User>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
        secret.HasOne<WrappedKey>().WithMany().HasForeignKey(s => s.KeyId).OnDelete(DeleteBehavior.Cascade);
    }
}
