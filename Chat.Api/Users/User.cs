using Chat.Api.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.Users;

/// <summary>Someone who signs in.</summary>
internal sealed class User : IdentityUser<long>
{
    /// <summary>The name that others see. The database refuses a name without a visible character.</summary>
    public required string Name { get; set; }

    public required Role Role { get; init; }

    /// <summary>The availability that a coach declares; null for other roles.</summary>
    public DeclaredAvailability? Availability { get; set; }

    /// <summary>The language of texts that are sent to the user; null while none is set.</summary>
    public Language? Language { get; init; }

    /// <summary>The user's id in another system; null while there is none.</summary>
    public string? ExternalId { get; init; }

    /// <summary>
    /// From when the address gives access to a new password or links a school account, after another one replaced it. Null for an address
    /// that always counted. A trigger sets this.
    /// </summary>
    public DateTimeOffset? AddressCountsFrom { get; init; }

    /// <summary>Since when the user has been an admin; null for other roles. A trigger sets this.</summary>
    public DateTimeOffset? AdminSince { get; init; }

    /// <summary>When an admin disabled the user, who can no longer do anything; null for active users.</summary>
    public DateTimeOffset? DisabledAt { get; init; }

    /// <summary>When another program deleted the user with SCIM, where the user is gone since; null for all others.</summary>
    public DateTimeOffset? DeprovisionedAt { get; init; }

    /// <summary>When everything that says who the user was was removed, because the user left; null for all others.</summary>
    public DateTimeOffset? EmptiedAt { get; init; }
}

internal sealed class UserTable : IEntityTypeConfiguration<User>
{
    /// <summary>The first generated id. Lower ids are for accounts with a fixed id.</summary>
    private const long FirstId = 1000;

    public void Configure(EntityTypeBuilder<User> user)
    {
        user.ToTable("users");
        user.Property(u => u.Id).UseIdentityByDefaultColumn().HasIdentityOptions(startValue: FirstId);
        user.Property(u => u.Name).HasMaxLength(200);
        user.Property(u => u.ExternalId).HasMaxLength(128);
        user.HasIndex(u => u.ExternalId).IsUnique().HasFilter("external_id IS NOT NULL");
        user.Property(u => u.Role).HasConversion(StoredName.Of<Role>());
        user.Property(u => u.Availability).HasConversion(StoredName.Of<DeclaredAvailability>());
        user.Property(u => u.Language).HasConversion(StoredName.Of<Language>());
    }
}
