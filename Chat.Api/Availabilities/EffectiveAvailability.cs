using Chat.Api.Users;

namespace Chat.Api.Availabilities;

/// <summary>The availability that follows from a coach's declaration at a given moment.</summary>
/// <param name="Availability">The coach's availability at that moment.</param>
/// <param name="AvailableFrom">The next opening of the office hours; null unless the coach follows them and they are closed.</param>
internal readonly record struct EffectiveAvailability(Availability Availability, DateTimeOffset? AvailableFrom)
{
    /// <summary>A coach who follows office hours and has set none is away.</summary>
    public static EffectiveAvailability Of(DeclaredAvailability declared, OfficeHours? hours, DateTimeOffset now) => declared switch
    {
        DeclaredAvailability.Available => new(Availability.Available, null),
        DeclaredAvailability.Busy => new(Availability.Busy, null),
        DeclaredAvailability.OfficeHours when hours is not null => hours.IsOpenAt(now)
            ? new(Availability.Available, null)
            : new(Availability.Away, hours.OpensNextAfter(now)),
        _ => new(Availability.Away, null),
    };
}
