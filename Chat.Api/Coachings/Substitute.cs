using Chat.Api.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.Coachings;

/// <summary>A coach who stands in for another coach until a given time. A coach has at most one substitute.</summary>
internal sealed class Substitute
{
    /// <summary>The coach who is away.</summary>
    public required long CoachId { get; init; }

    /// <summary>The coach who stands in.</summary>
    public required long SubstituteId { get; init; }

    public required DateTimeOffset Until { get; init; }
}

internal sealed class SubstituteTable : IEntityTypeConfiguration<Substitute>
{
    public void Configure(EntityTypeBuilder<Substitute> substitute)
    {
        substitute.ToTable("substitutes");
        substitute.HasKey(s => s.CoachId);
        substitute.Property(s => s.CoachId).ValueGeneratedNever();
        substitute.HasIndex(s => s.Until);
        substitute.HasOne<User>().WithOne().HasForeignKey<Substitute>(s => s.CoachId).OnDelete(DeleteBehavior.Restrict);
        substitute.HasOne<User>().WithMany().HasForeignKey(s => s.SubstituteId).OnDelete(DeleteBehavior.Restrict);
    }
}
