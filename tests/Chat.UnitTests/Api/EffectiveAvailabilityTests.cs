using Chat.Api.Availabilities;
using Chat.Api.Users;

namespace Chat.UnitTests.Api;

public sealed class EffectiveAvailabilityTests
{
    /// <summary>A Monday.</summary>
    private static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly OfficeHours Mornings = new(TimeZoneInfo.Utc, [Morning(DayOfWeek.Monday), Morning(DayOfWeek.Tuesday)], []);

    [Theory]
    [InlineData(nameof(DeclaredAvailability.Available), nameof(Availability.Available))]
    [InlineData(nameof(DeclaredAvailability.Busy), nameof(Availability.Busy))]
    [InlineData(nameof(DeclaredAvailability.Away), nameof(Availability.Away))]
    public void A_declared_availability_overrides_the_office_hours(string declared, string effective)
    {
        var expected = Enum.Parse<Availability>(effective);
        foreach (var hours in (OfficeHours?[])[null, Mornings])
            EffectiveAvailability.Of(Enum.Parse<DeclaredAvailability>(declared), hours, Noon).ShouldBe(new(expected, null));
    }

    [Fact]
    public void By_office_hours_one_is_available_within_them() =>
        EffectiveAvailability.Of(DeclaredAvailability.OfficeHours, Mornings, Noon.AddHours(-2)).ShouldBe(new(Availability.Available, null));

    [Fact]
    public void Outside_them_one_is_away_until_they_open() =>
        EffectiveAvailability.Of(DeclaredAvailability.OfficeHours, Mornings, Noon).ShouldBe(new(Availability.Away, Noon.AddHours(21)));

    [Fact]
    public void Without_any_one_is_away() =>
        EffectiveAvailability.Of(DeclaredAvailability.OfficeHours, null, Noon).ShouldBe(new(Availability.Away, null));

    private static OpenHours Morning(DayOfWeek day) => new(day, TimeSpan.FromHours(9), TimeSpan.FromHours(11));
}
