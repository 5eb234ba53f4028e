using Chat.Api.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.SecondFactors;

/// <summary>A code for a user whose authenticator app is lost. The row goes when the code is used.</summary>
internal sealed class RecoveryCode
{
    public required long UserId { get; init; }

    /// <summary>SHA-256 of the user's id and the code, which has 120 random bits.</summary>
    public required byte[] CodeHash { get; init; }
}

internal sealed class RecoveryCodeTable : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> code)
    {
        code.ToTable("recovery_codes");
        code.HasKey(c => new { c.UserId, c.CodeHash });
        code.HasOne<User>().WithMany().HasForeignKey(c => c.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
