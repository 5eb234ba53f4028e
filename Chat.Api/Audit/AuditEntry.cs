using Chat.Api.Database;
using Chat.Api.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.Audit;

/// <summary>A change that was made. The API's role can write entries and read them, and can neither change nor delete one.</summary>
internal sealed class AuditEntry
{
    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The admin who made the change; null for an API token and for the program itself.</summary>
    public long? ActorId { get; init; }

    /// <summary>The API token that made the change; null for an admin and for the program itself.</summary>
    public long? TokenId { get; init; }

    /// <summary>The name of that token.</summary>
    public string? TokenName { get; init; }

    /// <summary>Whether the person's sign-in with a school account made the change.</summary>
    public bool BySchoolAccount { get; init; }

    public required AuditAction Action { get; init; }

    /// <summary>The user whom the change is about; for a coaching, its student.</summary>
    public required long PersonId { get; init; }

    /// <summary>For a coaching, its coach.</summary>
    public long? OtherId { get; init; }

    /// <summary>The members that changed, as JSON of <see cref="AuditChangeDto"/>.</summary>
    public required string Changes { get; init; }
}

internal sealed class AuditEntryTable : IEntityTypeConfiguration<AuditEntry>
{
    public const string Name = "audit_entries";

    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.ToTable(Name);
        entry.Property(e => e.Id).UseIdentityAlwaysColumn();
        entry.Property(e => e.Action).HasConversion(StoredName.Of<AuditAction>());
        entry.Property(e => e.BySchoolAccount).HasDefaultValue(false);
        entry.Property(e => e.Changes).HasColumnType("jsonb");
        entry.HasIndex(e => new { e.PersonId, e.Id });
        entry.HasIndex(e => new { e.OtherId, e.Id });
        entry.HasOne<User>().WithMany().HasForeignKey(e => e.ActorId).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<User>().WithMany().HasForeignKey(e => e.PersonId).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<User>().WithMany().HasForeignKey(e => e.OtherId).OnDelete(DeleteBehavior.Restrict);
    }
}
