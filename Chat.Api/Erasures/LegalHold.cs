using Chat.Api.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.Erasures;

/// <summary>Keeps all conversations of a user from being erased, until an admin lifts the hold. The audit log says who set it.</summary>
internal sealed class LegalHold
{
    public required long UserId { get; init; }

    public required DateTimeOffset SetAt { get; init; }
}

internal sealed class LegalHoldTable : IEntityTypeConfiguration<LegalHold>
{
    public void Configure(EntityTypeBuilder<LegalHold> hold)
    {
        hold.ToTable("legal_holds");
        hold.HasKey(h => h.UserId);
        hold.Property(h => h.UserId).ValueGeneratedNever();
        hold.HasOne<User>().WithOne().HasForeignKey<LegalHold>(h => h.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
