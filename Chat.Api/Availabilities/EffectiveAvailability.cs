namespace Chat.Api.Availabilities;

/// <summary>What follows, for a given moment, from what a coach declared.</summary>
/// <param name="Availability">What the coach is.</param>
/// <param name="AvailableFrom">When the office hours open next; null unless they are what the coach goes by, and are closed.</param>
internal readonly record struct EffectiveAvailability(Availability Availability, DateTimeOffset? AvailableFrom)
{
    /// <summary>Who goes by office hours and has none is outside them.</summary>
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
