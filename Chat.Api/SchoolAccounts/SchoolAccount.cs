using Chat.Api.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.SchoolAccounts;

/// <summary>The account at the provider with which a user signs in. A user has at most one.</summary>
internal sealed class SchoolAccount
{
    /// <summary>The provider.</summary>
    public required string Issuer { get; init; }

    /// <summary>The user's id at the provider.</summary>
    public required string Subject { get; init; }

    public required long UserId { get; init; }

    public required DateTimeOffset LinkedAt { get; init; }
}

internal sealed class SchoolAccountTable : IEntityTypeConfiguration<SchoolAccount>
{
    public void Configure(EntityTypeBuilder<SchoolAccount> account)
    {
        account.ToTable("school_accounts");
        account.HasKey(a => new { a.Issuer, a.Subject });
        account.HasIndex(a => a.UserId).IsUnique();
        account.HasOne<User>().WithMany().HasForeignKey(a => a.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
