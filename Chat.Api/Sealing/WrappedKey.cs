using Chat.Api.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.Sealing;

/// <summary>
/// A data key as the database holds it: sealed with a master key. A conversation names its key; a user's key names the user. Nothing that a
/// key has sealed opens after its row was deleted.
/// </summary>
internal sealed class WrappedKey
{
    /// <summary>63 random bits.</summary>
    public required long Id { get; init; }

    /// <summary>The user whose own texts the key seals; null for the key of a conversation.</summary>
    public long? UserId { get; init; }

    /// <summary>The id of the master key that seals this one.</summary>
    public required string Master { get; init; }

    /// <summary>The sealed key.</summary>
    public required byte[] Wrapped { get; init; }

    public DateTimeOffset MadeAt { get; init; }
}

internal sealed class WrappedKeyTable : IEntityTypeConfiguration<WrappedKey>
{
    public const string Name = "data_keys";

    public void Configure(EntityTypeBuilder<WrappedKey> key)
    {
        key.ToTable(Name);
        key.Property(wrapped => wrapped.Id).ValueGeneratedNever();
        key.Property(wrapped => wrapped.Master).HasMaxLength(16);
        key.HasIndex(wrapped => wrapped.UserId).IsUnique();
        key.HasOne<User>().WithOne().HasForeignKey<WrappedKey>(wrapped => wrapped.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
