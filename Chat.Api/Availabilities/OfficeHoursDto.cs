using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Api.Availabilities;

/// <summary>A coach's week, as the contract and the database have it.</summary>
/// <param name="TimeZone">The IANA time zone of the hours, such as Europe/Amsterdam.</param>
/// <param name="Hours">The open hours, at most 28 a week; no two overlap, and none spans midnight.</param>
/// <param name="DaysOff">Dates on which nothing is open, whatever the week says; at most 100.</param>
internal sealed record OfficeHoursDto(string TimeZone, IReadOnlyList<OpenHoursDto> Hours, IReadOnlyList<DateOnly> DaysOff)
{
    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    public static OfficeHoursDto FromJson(string json) =>
        JsonSerializer.Deserialize<OfficeHoursDto>(json, JsonSerializerOptions.Web)
            ?? throw new JsonException("There are no office hours.");

    /// <summary>The office hours of settings that passed the check. A time zone that this machine no longer knows counts as UTC.</summary>
    public OfficeHours ToOfficeHours() => new(
        TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var zone) ? zone : TimeZoneInfo.Utc,
        Hours.Select(hours => new OpenHours((DayOfWeek)hours.Day, ClockTime.Parse(hours.From), ClockTime.Parse(hours.To))),
        DaysOff);
}

/// <summary>Hours of one day of the week.</summary>
/// <param name="Day">The day of the week.</param>
/// <param name="From">The opening time, such as 09:00.</param>
/// <param name="To">The closing time, such as 17:00; later than the opening time, and 24:00 for the end of the day.</param>
internal sealed record OpenHoursDto(Weekday Day, string From, string To);

/// <summary>A day of the week, numbered as <see cref="DayOfWeek"/>.</summary>
[JsonConverter(typeof(NameConverter<Weekday>))]
internal enum Weekday
{
    Sunday,
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
}

/// <summary>A time of day on the wire: hours and minutes, such as <c>09:00</c>, from <c>00:00</c> to <c>24:00</c>.</summary>
internal static class ClockTime
{
    private const string Format = "HH:mm";
    private const string EndOfDay = "24:00";

    public static TimeSpan Parse(string text) => TryParse(text, out var time) ? time : throw new FormatException("That is no time of day.");

    public static bool TryParse(string text, out TimeSpan time)
    {
        var isTime = TimeOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock);
        time = text == EndOfDay ? TimeSpan.FromDays(1) : clock.ToTimeSpan();
        return isTime || text == EndOfDay;
    }
}
