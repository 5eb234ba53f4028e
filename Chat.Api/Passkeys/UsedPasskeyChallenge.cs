using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.Passkeys;

/// <summary>A challenge that a browser answered, and that therefore counts no more.</summary>
internal sealed class UsedPasskeyChallenge
{
    public required Guid Id { get; init; }

    /// <summary>When the challenge expires in any case.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}

internal sealed class UsedPasskeyChallengeTable : IEntityTypeConfiguration<UsedPasskeyChallenge>
{
    public void Configure(EntityTypeBuilder<UsedPasskeyChallenge> used)
    {
        used.ToTable("used_passkey_challenges");
        used.Property(u => u.Id).ValueGeneratedNever();
        used.HasIndex(u => u.ExpiresAt);
    }
}
