using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.SchoolAccounts;

/// <summary>A logout token that was obeyed. It is kept while it is valid, and while a sign-in from before may be under way.</summary>
internal sealed class ProviderLogout
{
    /// <summary>SHA-256 of the issuer and the token's id.</summary>
    public required byte[] TokenHash { get; init; }

    public required string Issuer { get; init; }

    public string? Subject { get; init; }

    public string? Sid { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}

internal sealed class ProviderLogoutTable : IEntityTypeConfiguration<ProviderLogout>
{
    public void Configure(EntityTypeBuilder<ProviderLogout> logout)
    {
        logout.ToTable("school_logouts");
        logout.HasKey(l => l.TokenHash);
        logout.HasIndex(l => l.ExpiresAt);
    }
}
