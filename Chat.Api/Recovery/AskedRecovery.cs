using Chat.Api.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.Recovery;

/// <summary>
/// A link for a user who lost the password, the second factor or both, which an admin asked for. It counts only together with its row of
/// <c>one_time_links</c>: the view <c>valid_recoveries</c> joins the two.
/// </summary>
internal sealed class AskedRecovery
{
    public required long UserId { get; init; }

    public required long AskedById { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The time from which the link works.</summary>
    public required DateTimeOffset OpensAt { get; init; }

    /// <summary>The second admin, who let the link work at once; null while there is none.</summary>
    public long? ConfirmedById { get; init; }
}

internal sealed class AskedRecoveryTable : IEntityTypeConfiguration<AskedRecovery>
{
    public void Configure(EntityTypeBuilder<AskedRecovery> recovery)
    {
        recovery.ToTable("recoveries");
        recovery.HasKey(r => r.UserId);
        recovery.Property(r => r.UserId).ValueGeneratedNever();
        recovery.HasOne<User>().WithMany().HasForeignKey(r => r.UserId).OnDelete(DeleteBehavior.Cascade);
        recovery.HasOne<User>().WithMany().HasForeignKey(r => r.AskedById).OnDelete(DeleteBehavior.Restrict);
        recovery.HasOne<User>().WithMany().HasForeignKey(r => r.ConfirmedById).OnDelete(DeleteBehavior.Restrict);
    }
}
