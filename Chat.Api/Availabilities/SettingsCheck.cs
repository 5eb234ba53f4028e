using System.Globalization;
using System.Text.RegularExpressions;
using Chat.Api.Texts;

namespace Chat.Api.Availabilities;

/// <summary>Checks the settings that a coach sends, member by member.</summary>
internal sealed partial class SettingsCheck
{
    public const int MaxAwayText = 500;
    public const int MaxOpenings = 28;
    public const int MaxDaysOff = 100;

    private static readonly TimeSpan LongestReply = TimeSpan.FromDays(30);

    private readonly Dictionary<string, string[]> _errors = [];

    /// <summary>The settings in the form that is kept, or their faults.</summary>
    public static (AvailabilitySettingsDto? Settings, IReadOnlyDictionary<string, string[]> Errors) Check(AvailabilitySettingsDto sent)
    {
        var check = new SettingsCheck();
        var awayText = check.AwayText(sent.AwayText);
        if (sent.ReplyWithin is < 1 || sent.ReplyWithin > LongestReply.TotalMinutes)
        {
            check.Add(
                "replyWithin", string.Create(CultureInfo.InvariantCulture, $"It takes from 1 to {LongestReply.TotalMinutes} minutes."));
        }

        if (sent.OfficeHours is { } hours) check.OfficeHours(hours);
        return check._errors.Count > 0 ? (null, check._errors) : (new(awayText, sent.ReplyWithin, Tidy(sent.OfficeHours)), check._errors);
    }

    /// <summary>Checks the away text, which is sent as a message.</summary>
    private string? AwayText(string? sent)
    {
        if (string.IsNullOrWhiteSpace(sent)) return null;
        if (WrittenText.TryTrim(sent.Trim(), MaxAwayText, out var text, out var reason)) return text;
        Add("awayText", reason);
        return null;
    }

    private void OfficeHours(OfficeHoursDto hours)
    {
        if (!IsTimeZone(hours.TimeZone))
            Add("officeHours.timeZone", "That is no IANA time zone that is known here, such as Europe/Amsterdam.");
        if (hours.Hours.Count > MaxOpenings) Add("officeHours.hours", $"There are more than {MaxOpenings} openings a week.");
        else Openings(hours.Hours);
        if (hours.DaysOff.Count > MaxDaysOff) Add("officeHours.daysOff", $"There are more than {MaxDaysOff} days off.");
    }

    private void Openings(IReadOnlyList<OpenHoursDto> openings)
    {
        var read = new List<(OpenHours Hours, string Member)>();
        for (var i = 0; i < openings.Count; i++)
        {
            var member = $"officeHours.hours[{i}]";

            // The serializer checks the members of an object for null, but not the elements of a list.
            if (openings[i] is null)
            {
                Add(member, "It is null.");
                continue;
            }

            var (from, to) = (Time(openings[i].From, member + ".from"), Time(openings[i].To, member + ".to"));
            if (from >= to) Add(member + ".to", "It closes later than it opens, on the same day.");
            else if (from is not null && to is not null) read.Add((new((DayOfWeek)openings[i].Day, from.Value, to.Value), member));
        }

        foreach (var day in read.GroupBy(opening => opening.Hours.Day))
        {
            var sorted = day.OrderBy(opening => opening.Hours.From).ToList();
            foreach (var (earlier, later) in sorted.Zip(sorted.Skip(1)))
                if (later.Hours.From < earlier.Hours.To) Add(later.Member + ".from", "It overlaps with other hours of that day.");
        }
    }

    private TimeSpan? Time(string text, string member)
    {
        if (ClockTime.TryParse(text, out var time)) return time;
        Add(member, "That is no time of day such as 09:00.");
        return null;
    }

    private void Add(string member, string reason) => _errors[member] = [reason];

    /// <summary>Checks the form of the name first, because .NET looks for a time zone's name among files.</summary>
    private static bool IsTimeZone(string name) =>
        TimeZoneName().IsMatch(name) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId;

    private static OfficeHoursDto? Tidy(OfficeHoursDto? hours) => hours is null ? null : hours with
    {
        Hours = [.. hours.Hours.OrderBy(opening => ((int)opening.Day + 6) % 7).ThenBy(opening => opening.From, StringComparer.Ordinal)],
        DaysOff = [.. hours.DaysOff.Distinct().Order()],
    };

    [GeneratedRegex(@"\A(?=.{1,64}\z)[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+){0,2}\z")]
    private static partial Regex TimeZoneName();
}
