namespace Chat.Api.WaitingMail;

/// <summary>The hours of each day without mail, as the clocks of a time zone show them. They may include midnight.</summary>
/// <param name="From">The beginning.</param>
/// <param name="Until">The end; the same as the beginning for no such hours.</param>
/// <param name="Zone">The time zone.</param>
internal sealed record QuietHours(TimeOnly From, TimeOnly Until, TimeZoneInfo Zone)
{
    public bool IncludeTime(DateTimeOffset instant) => TimeOnly
        .FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime)
        .IsBetween(From, Until);
}
