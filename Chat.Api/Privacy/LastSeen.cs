using Chat.Api.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.Privacy;

/// <summary>
/// The time when a user last came or went. A row exists only while the user lets peers see the time, so nothing is stored about other
/// users.
/// </summary>
internal sealed class LastSeen
{
    public required long UserId { get; init; }

    public required DateTimeOffset SeenAt { get; init; }
}

internal sealed class LastSeenTable : IEntityTypeConfiguration<LastSeen>
{
    public void Configure(EntityTypeBuilder<LastSeen> seen)
    {
        seen.ToTable("last_seen");
        seen.HasKey(s => s.UserId);
        seen.Property(s => s.UserId).ValueGeneratedNever();
        seen.HasOne<User>().WithOne().HasForeignKey<LastSeen>(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
