using System.Globalization;

namespace Chat.IntegrationTests.Driver;

/// <summary>Office hours that are open or closed whenever the test runs.</summary>
public static class Week
{
    private static readonly string[] Days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    /// <summary>The offset of a zone in which it is between noon and one, so that no test runs over midnight there.</summary>
    private static readonly int HoursFromUtc = 12 - DateTimeOffset.UtcNow.Hour;

    /// <summary>The date in that zone.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow.AddHours(HoursFromUtc));

    /// <summary>Open all day.</summary>
    public static object Open => Hours([.. Days.Select(day => (day, "00:00", "24:00"))]);

    /// <summary>Open only on the morning of the day after tomorrow.</summary>
    public static object Closed => Hours((Days[(int)Today.AddDays(2).DayOfWeek], "08:00", "11:00"));

    /// <summary>The time at which <see cref="Closed"/> opens.</summary>
    public static DateTimeOffset OpensAt => new(Today.AddDays(2).ToDateTime(new TimeOnly(8, 0)), TimeSpan.FromHours(HoursFromUtc));

    /// <summary>Open all day, except that today is a day off.</summary>
    public static object DayOff => new
    {
        timeZone = Zone,
        hours = Days.Select(day => new { day, from = "00:00", to = "24:00" }),
        daysOff = (DateOnly[])[Today],
    };

    /// <summary>The name of the zone. The sign in the names of these zones is inverted.</summary>
    private static string Zone => string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{-HoursFromUtc:+0;-0;+0}");

    private static object Hours(params (string Day, string From, string To)[] hours) =>
        new { timeZone = Zone, hours = hours.Select(h => new { day = h.Day, from = h.From, to = h.To }), daysOff = Array.Empty<string>() };
}
