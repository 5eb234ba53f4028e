namespace Chat.Api.Availabilities;

/// <summary>A coach's availability, as the coach sees it.</summary>
/// <param name="Availability">What the coach declares.</param>
/// <param name="Effective">What students see now.</param>
/// <param name="AwayText">What a student is told who writes while the coach is away, once a day; null for nothing.</param>
/// <param name="ReplyWithin">Within how many minutes students may expect an answer; null when nothing is said of it.</param>
/// <param name="OfficeHours">The week that <c>office-hours</c> goes by; null when there is none.</param>
internal sealed record AvailabilityDto(
    DeclaredAvailability Availability, Availability Effective, string? AwayText, int? ReplyWithin, OfficeHoursDto? OfficeHours);

/// <summary>What a coach declares.</summary>
/// <param name="Availability">Available, busy, away, or by the office hours: who has none is away by them.</param>
internal sealed record DeclarationDto(DeclaredAvailability Availability);

/// <summary>What goes with a coach's availability.</summary>
/// <param name="AwayText">What a student is told who writes while the coach is away, once a day; at most 500 characters after trimming, null for nothing.</param>
/// <param name="ReplyWithin">Within how many minutes students may expect an answer, at most 30 days; null to say nothing of it.</param>
/// <param name="OfficeHours">The week that <c>office-hours</c> goes by; null for none.</param>
internal sealed record AvailabilitySettingsDto(string? AwayText, int? ReplyWithin, OfficeHoursDto? OfficeHours);
