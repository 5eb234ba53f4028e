using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.SchoolAccounts;

/// <summary>A person who came back from the provider a moment ago, for the browser with the key.</summary>
internal sealed class StoredArrival
{
    /// <summary>SHA-256 of the key.</summary>
    public required byte[] KeyHash { get; init; }

    /// <summary>The <see cref="Arrival"/> as JSON, encrypted with the key ring.</summary>
    public required byte[] Content { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}

internal sealed class StoredArrivalTable : IEntityTypeConfiguration<StoredArrival>
{
    public void Configure(EntityTypeBuilder<StoredArrival> arrival)
    {
        arrival.ToTable("school_arrivals");
        arrival.HasKey(a => a.KeyHash);
    }
}
