using Chat.Api.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.Availabilities;

/// <summary>The settings beside a coach's availability. A coach who never set anything has no row.</summary>
internal sealed class AvailabilitySettings
{
    public required long CoachId { get; init; }

    /// <summary>The automatic reply to a student who writes while the coach is away.</summary>
    public string? AwayText { get; init; }

    /// <summary>The minutes within which students may expect an answer.</summary>
    public int? ReplyWithinMinutes { get; init; }

    /// <summary><see cref="OfficeHoursDto"/> in JSON.</summary>
    public string? OfficeHours { get; init; }
}

internal sealed class AvailabilitySettingsTable : IEntityTypeConfiguration<AvailabilitySettings>
{
    public void Configure(EntityTypeBuilder<AvailabilitySettings> settings)
    {
        settings.ToTable("availability_settings");
        settings.HasKey(s => s.CoachId);
        settings.Property(s => s.CoachId).ValueGeneratedNever();
        settings.Property(s => s.OfficeHours).HasColumnType("jsonb");
        settings.HasOne<User>().WithOne().HasForeignKey<AvailabilitySettings>(s => s.CoachId).OnDelete(DeleteBehavior.Cascade);
    }
}
