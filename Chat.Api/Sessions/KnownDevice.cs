using Chat.Api.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.Sessions;

/// <summary>A browser in which a user has signed in, known by a cookie.</summary>
internal sealed class KnownDevice
{
    public required long UserId { get; init; }

    /// <summary>SHA-256 of the cookie's value and the user id, so that the rows of two users of one browser do not match.</summary>
    public required byte[] DeviceHash { get; init; }

    public required DateTimeOffset SeenAt { get; init; }
}

internal sealed class KnownDeviceTable : IEntityTypeConfiguration<KnownDevice>
{
    public void Configure(EntityTypeBuilder<KnownDevice> device)
    {
        device.ToTable("known_devices");
        device.HasKey(d => new { d.UserId, d.DeviceHash });
        device.HasOne<User>().WithMany().HasForeignKey(d => d.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
