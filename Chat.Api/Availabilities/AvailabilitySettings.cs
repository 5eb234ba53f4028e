using Chat.Api.Sealing;
using Chat.Api.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.Availabilities;

/// <summary>The settings beside a coach's availability. A coach who never set anything has no row.</summary>
internal sealed class AvailabilitySettings
{
    public required long CoachId { get; init; }

    /// <summary>The id of the coach's data key, which seals the away text; null without an away text, or without that key.</summary>
    public long? KeyId { get; init; }

    /// <summary>The sealed away text, the automatic reply to a student who writes while the coach is away; null for none.</summary>
    public byte[]? Body { get; init; }

    /// <summary>The minutes within which students may expect an answer.</summary>
    public int? ReplyWithinMinutes { get; init; }

    /// <summary><see cref="OfficeHoursDto"/> in JSON.</summary>
    public string? OfficeHours { get; init; }

    /// <summary>The place as which a coach's away text is sealed.</summary>
    public static TextPlace PlaceOf(long coach) => TextPlace.Of("away-text", coach);
}

internal sealed class AvailabilitySettingsTable : IEntityTypeConfiguration<AvailabilitySettings>
{
    public void Configure(EntityTypeBuilder<AvailabilitySettings> settings)
    {
        settings.ToTable("availability_settings");
        settings.HasKey(s => s.CoachId);
        settings.Property(s => s.CoachId).ValueGeneratedNever();
        settings.Property(s => s.OfficeHours).HasColumnType("jsonb");
        settings.HasOne<WrappedKey>().WithMany().HasForeignKey(s => s.KeyId).OnDelete(DeleteBehavior.SetNull);
        settings.HasOne<User>().WithOne().HasForeignKey<AvailabilitySettings>(s => s.CoachId).OnDelete(DeleteBehavior.Cascade);
    }
}
