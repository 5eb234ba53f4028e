using Chat.Api.Users;

namespace Chat.Api.Availabilities;

/// <summary>A coach's availability, as the coach sees it.</summary>
/// <param name="Availability">The availability that the coach declares.</param>
/// <param name="Effective">The availability that students see now.</param>
/// <param name="AwayText">The automatic reply to a student who writes while the coach is away, once a day; null for none.</param>
/// <param name="ReplyWithin">The minutes within which students may expect an answer; null when the coach has set none.</param>
/// <param name="OfficeHours">The week that <c>office-hours</c> follows; null when there is none.</param>
internal sealed record AvailabilityDto(
    DeclaredAvailability Availability, Availability Effective, string? AwayText, int? ReplyWithin, OfficeHoursDto? OfficeHours);

/// <summary>The availability that a coach declares.</summary>
/// <param name="Availability">Available, busy, away, or <c>office-hours</c>; a coach without office hours is then away.</param>
internal sealed record DeclarationDto(DeclaredAvailability Availability);

/// <summary>The settings that go with a coach's availability.</summary>
/// <param name="AwayText">
/// The automatic reply to a student who writes while the coach is away, once a day; at most 500 characters after trimming, null for none.
/// </param>
/// <param name="ReplyWithin">The minutes within which students may expect an answer, at most 30 days; null for none.</param>
/// <param name="OfficeHours">The week that <c>office-hours</c> follows; null for none.</param>
internal sealed record AvailabilitySettingsDto(string? AwayText, int? ReplyWithin, OfficeHoursDto? OfficeHours);
