namespace Chat.Api.Availabilities;

/// <summary>A coach's week, on the calendar and the clocks of one time zone.</summary>
internal sealed class OfficeHours
{
    private const int DaysOfAWeek = 7;

    private readonly TimeZoneInfo _zone;
    private readonly ILookup<DayOfWeek, OpenHours> _week;
    private readonly HashSet<DateOnly> _daysOff;

    /// <param name="zone">The time zone of the hours.</param>
    /// <param name="week">The open hours of the week; hours of one day do not overlap.</param>
    /// <param name="daysOff">Dates on which nothing is open, whatever the week says.</param>
    public OfficeHours(TimeZoneInfo zone, IEnumerable<OpenHours> week, IEnumerable<DateOnly> daysOff)
    {
        _zone = zone;
        _week = week.OrderBy(hours => hours.From).ToLookup(hours => hours.Day);
        _daysOff = [.. daysOff];
    }

    public bool IsOpenAt(DateTimeOffset instant) => OpenOn(DateAt(instant)).Any(open => open.From <= instant && instant < open.To);

    /// <summary>How long it is open between two instants.</summary>
    public TimeSpan OpenBetween(DateTimeOffset from, DateTimeOffset to)
    {
        var open = TimeSpan.Zero;
        for (var date = DateAt(from); date <= DateAt(to); date = date.AddDays(1))
            foreach (var hours in OpenOn(date)) open += Max(TimeSpan.Zero, Min(to, hours.To) - Max(from, hours.From));
        return open;

        static T Min<T>(T one, T other)
            where T : IComparable<T> => one.CompareTo(other) < 0 ? one : other;

        static T Max<T>(T one, T other)
            where T : IComparable<T> => one.CompareTo(other) > 0 ? one : other;
    }

    /// <summary>The first opening after the instant, UTC; null when there is no further opening.</summary>
    public DateTimeOffset? OpensNextAfter(DateTimeOffset instant)
    {
        var today = DateAt(instant);

        // A day off can delay the opening by a week, when only one weekday has open hours. Hours that the clocks skip can do the same.
        var ahead = Enumerable.Range(0, (DaysOfAWeek * (_daysOff.Count + 2)) + 1);
        return ahead.SelectMany(days => OpenOn(today.AddDays(days)))
            .Select(open => (DateTimeOffset?)open.From)
            .FirstOrDefault(from => from > instant);
    }

    /// <summary>The date of the instant in this time zone.</summary>
    public DateOnly DateAt(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, _zone).DateTime);

    /// <summary>The open periods of a date. Hours that the clocks skip completely are left out.</summary>
    private IEnumerable<(DateTimeOffset From, DateTimeOffset To)> OpenOn(DateOnly date) =>
        from hours in _daysOff.Contains(date) ? [] : _week[date.DayOfWeek]
        let open = (From: At(date, hours.From), To: At(date, hours.To))
        where open.From < open.To
        select open;

    /// <summary>
    /// The first instant at which the zone's clocks show this time of the date, its final midnight included. A time that the clocks skip
    /// counts as the moment of the skip.
    /// </summary>
    private DateTimeOffset At(DateOnly date, TimeSpan time)
    {
        var shown = date.ToDateTime(TimeOnly.MinValue) + time;
        while (_zone.IsInvalidTime(shown)) shown = shown.AddMinutes(1);
        var offset = _zone.IsAmbiguousTime(shown) ? _zone.GetAmbiguousTimeOffsets(shown).Max() : _zone.GetUtcOffset(shown);
        return new DateTimeOffset(shown, offset).ToUniversalTime();
    }
}

/// <summary>Hours of one day of the week.</summary>
/// <param name="Day">The day of the week.</param>
/// <param name="From">The opening time, in whole minutes since midnight as clocks show it.</param>
/// <param name="To">The closing time, later on the same day or at the midnight that ends it.</param>
internal readonly record struct OpenHours(DayOfWeek Day, TimeSpan From, TimeSpan To);
