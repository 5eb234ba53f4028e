using Chat.Api.Mail;
using Microsoft.Extensions.Options;

namespace Chat.Api.WaitingMail;

/// <summary>Section <c>WaitingMail</c> of the configuration.</summary>
internal sealed class WaitingMailOptions
{
    /// <summary>The interval between searches for messages that wait.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The wait before a mail to users who want it at once. Shorter absences cause none, such as that of a phone between two networks.
    /// </summary>
    public TimeSpan AtOnceAfter { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The wait before a mail to all other users.</summary>
    public TimeSpan SoonAfter { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>The least time between two mails to a user.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromHours(4);

    /// <summary>The least time between two mails to a user who wants at most one a day.</summary>
    public TimeSpan DailyPause { get; init; } = TimeSpan.FromDays(1);

    /// <summary>The beginning of the hours without mail, as the clocks of <see cref="TimeZone"/> show it.</summary>
    public TimeOnly QuietFrom { get; init; } = new(22, 0);

    /// <summary>The end of the hours without mail; the same as the beginning for none.</summary>
    public TimeOnly QuietUntil { get; init; } = new(7, 0);

    /// <summary>The school's time zone, by its IANA name.</summary>
    public string TimeZone { get; init; } = "Europe/Amsterdam";
}

/// <summary>Names the setting that has a fault.</summary>
internal sealed class WaitingMailOptionsCheck : IValidateOptions<WaitingMailOptions>
{
    public ValidateOptionsResult Validate(string? name, WaitingMailOptions options)
    {
        TimeSpan[] times = [options.Interval, options.AtOnceAfter, options.SoonAfter, options.Pause, options.DailyPause];
        if (times.Any(time => time <= TimeSpan.Zero || time > MailOptions.Longest))
        {
            return ValidateOptionsResult.Fail(
                "WaitingMail:Interval, :AtOnceAfter, :SoonAfter, :Pause and :DailyPause are times above 0 and up to 30 days.");
        }

        return TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"WaitingMail:TimeZone is a time zone such as Europe/Amsterdam, not {options.TimeZone}.");
    }
}
