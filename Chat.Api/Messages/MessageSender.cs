using Chat.Api.Availabilities;
using Chat.Api.Database;

namespace Chat.Api.Messages;

/// <summary>Sends a message; and when a student's coach is away, gives the coach's away text in answer, once a day.</summary>
internal sealed class MessageSender(MessageStore store, TimeProvider clock)
{
    /// <summary>
    /// The stored message and whether this call stored it; null when the gate is closed. The away text follows in a second statement, when it is due:
    /// should that fail, so does the call, and who repeats it gets both.
    /// </summary>
    public async Task<(MessageDto Message, bool IsNew)?> SendAsync(long sender, long peer, Guid clientId, string text, CancellationToken cancellation)
    {
        var stored = await store.StoreAsync(sender, peer, clientId, text, cancellation);
        if (stored is null) return null;
        if (stored.AwayText is { } awayText && AwayOn(stored, clock.GetUtcNow()) is { } day)
            await store.StoreAwayTextAsync(peer, sender, awayText, day, cancellation);
        return (stored.ToDto(), stored.OwedId is not null);
    }

    /// <summary>The day on the coach's calendar, when the coach is away and the student was not told so on that day.</summary>
    private static DateOnly? AwayOn(StoredMessage message, DateTimeOffset now)
    {
        var hours = message.OfficeHours is { } json ? OfficeHoursDto.FromJson(json).ToOfficeHours() : null;
        var declared = StoredName.Read<DeclaredAvailability>(message.Declared!);
        if (EffectiveAvailability.Of(declared, hours, now).Availability != Availability.Away) return null;
        var today = hours?.DateAt(now) ?? DateOnly.FromDateTime(now.UtcDateTime);
        return message.AwayToldOn >= today ? null : today;
    }
}
