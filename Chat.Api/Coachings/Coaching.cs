using Chat.Api.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.Coachings;

/// <summary>The assignment that lets one student and one coach talk, from its start until it ends.</summary>
internal sealed class Coaching
{
    public long Id { get; init; }

    public required long StudentId { get; init; }

    public required long CoachId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Null while the coaching is active.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The coach for whom the coach of this coaching stands in; null for a coaching of its own.</summary>
    public long? SubstituteFor { get; init; }
}

internal sealed class CoachingTable : IEntityTypeConfiguration<Coaching>
{
    public void Configure(EntityTypeBuilder<Coaching> coaching)
    {
        coaching.ToTable("coachings");
        coaching.HasOne<User>().WithMany().HasForeignKey(c => c.StudentId).OnDelete(DeleteBehavior.Restrict);
        coaching.HasOne<User>().WithMany().HasForeignKey(c => c.CoachId).OnDelete(DeleteBehavior.Restrict);
        coaching.HasIndex(c => new { c.StudentId, c.CoachId })
            .IsUnique().HasFilter("ended_at IS NULL").HasDatabaseName("ux_coachings_active");
        coaching.HasOne<User>().WithMany().HasForeignKey(c => c.SubstituteFor).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_coachings_users_substitute_for");
        coaching.HasIndex(c => c.SubstituteFor).HasFilter("substitute_for IS NOT NULL AND ended_at IS NULL");
        coaching.HasIndex(c => new { c.StudentId, c.CoachId, c.EndedAt });
    }
}
