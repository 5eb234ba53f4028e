using Chat.Api.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.SigningIn;

/// <summary>A sign-in whose user gave the right password, and still has to give a code. It gives access to nothing.</summary>
internal sealed class PendingSignIn
{
    /// <summary>SHA-256 of the key in the cookie.</summary>
    public required byte[] KeyHash { get; init; }

    public required long UserId { get; init; }

    /// <summary>The security stamp of the password that was given: another password makes the sign-in void.</summary>
    public required string? Stamp { get; init; }

    /// <summary>Whether the user signs in on a shared computer.</summary>
    public required bool Shared { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}

internal sealed class PendingSignInTable : IEntityTypeConfiguration<PendingSignIn>
{
    public void Configure(EntityTypeBuilder<PendingSignIn> pending)
    {
        pending.ToTable("pending_sign_ins");
        pending.HasKey(p => p.KeyHash);
        pending.HasIndex(p => p.ExpiresAt);
        pending.HasIndex(p => p.UserId);
        pending.HasOne<User>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
