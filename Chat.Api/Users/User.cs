using Chat.Api.Availabilities;
using Chat.Api.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.Users;

/// <summary>Someone who signs in.</summary>
internal sealed class User : IdentityUser<long>
{
    /// <summary>The name that others see. The database refuses one without a visible character.</summary>
    public required string Name { get; set; }

    public required Role Role { get; init; }

    /// <summary>What a coach declares; null for everyone else.</summary>
    public DeclaredAvailability? Availability { get; set; }

    /// <summary>The language of what is sent to the user; null while nobody has said which.</summary>
    public Language? Language { get; init; }

    /// <summary>When an admin disabled the user, who can do nothing since; null for all others.</summary>
    public DateTimeOffset? DisabledAt { get; init; }
}

internal sealed class UserTable : IEntityTypeConfiguration<User>
{
    /// <summary>Ids below are for accounts that are made with an id of their own.</summary>
    private const long FirstId = 1000;

    public void Configure(EntityTypeBuilder<User> user)
    {
        user.ToTable("users");
        user.Property(u => u.Id).UseIdentityByDefaultColumn().HasIdentityOptions(startValue: FirstId);
        user.Property(u => u.Name).HasMaxLength(200);
        user.Property(u => u.Role).HasConversion(StoredName.Of<Role>());
        user.Property(u => u.Availability).HasConversion(StoredName.Of<DeclaredAvailability>());
        user.Property(u => u.Language).HasConversion(StoredName.Of<Language>());
    }
}
