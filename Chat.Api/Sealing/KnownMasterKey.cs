using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.Sealing;

/// <summary>A master key that has sealed something in this database. The row names the key and does not hold it.</summary>
internal sealed class KnownMasterKey
{
    public required string Id { get; init; }

    public required DateTimeOffset FirstUsedAt { get; init; }

    /// <summary>The time from which nothing in this database is sealed with the key; null until then.</summary>
    public DateTimeOffset? RetiredAt { get; init; }
}

internal sealed class KnownMasterKeyTable : IEntityTypeConfiguration<KnownMasterKey>
{
    public const string Name = "master_keys";

    public void Configure(EntityTypeBuilder<KnownMasterKey> key)
    {
        key.ToTable(Name);
        key.HasKey(known => known.Id);
        key.Property(known => known.Id).HasMaxLength(16);
    }
}
