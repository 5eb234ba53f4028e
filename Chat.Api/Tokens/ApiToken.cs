using Chat.Api.Audit;
using Chat.Api.Database;
using Chat.Api.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.Tokens;

/// <summary>A key with which another program calls this API. It is never deleted, because audit entries name it.</summary>
internal sealed class ApiToken
{
    public long Id { get; init; }

    public required string Name { get; init; }

    public required TokenScope Scope { get; init; }

    /// <summary>The SHA-256 of the secret, which is stored nowhere.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>The admin who made the token.</summary>
    public required long MadeById { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The end of the token's validity; null for a token that lasts until an admin revokes it.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The last day of use, UTC; null for a token that was never used.</summary>
    public DateOnly? LastUsedOn { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }
}

internal sealed class ApiTokenTable : IEntityTypeConfiguration<ApiToken>
{
    public const int MaxName = 100;

    public void Configure(EntityTypeBuilder<ApiToken> token)
    {
        token.ToTable("api_tokens");
        token.Property(t => t.Id).UseIdentityAlwaysColumn();
        token.Property(t => t.Name).HasMaxLength(MaxName);
        token.Property(t => t.Scope).HasConversion(StoredName.Of<TokenScope>());
        token.HasIndex(t => t.Hash).IsUnique();
        token.HasOne<User>().WithMany().HasForeignKey(t => t.MadeById).OnDelete(DeleteBehavior.Restrict);
        token.HasMany<AuditEntry>().WithOne().HasForeignKey(entry => entry.TokenId).OnDelete(DeleteBehavior.Restrict);
    }
}
