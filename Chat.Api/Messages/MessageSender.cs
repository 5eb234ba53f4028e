using Chat.Api.Availabilities;
using Chat.Api.Database;
using Chat.Api.Sealing;
using Chat.Api.Users;

namespace Chat.Api.Messages;

/// <summary>Sends a message. If a student's coach is away, it also sends the coach's away text in answer, once a day.</summary>
internal sealed class MessageSender(MessageStore store, TextOpener texts, TimeProvider clock)
{
    /// <summary>
    /// The stored message and whether this call stored it; null when the gate is closed. The message is null when the one to answer does
    /// not exist. A second statement stores a due away text; if that one fails, the call fails, and the caller repeats it.
    /// </summary>
    public async Task<(MessageDto? Message, bool IsNew)?> SendAsync(long sender, long peer, Guid clientId, string text, long? replyTo)
    {
        var stored = await store.StoreAsync(sender, peer, clientId, text, replyTo);
        if (stored is null) return null;
        if (stored.Message is null) return (null, false);
        if (stored.Away is { } away && AwayOn(away, clock.GetUtcNow()) is { } day
            && texts.Open(away.Text, AvailabilitySettings.PlaceOf(peer)) is { } awayText)
        {
            await store.StoreAwayTextAsync(peer, sender, awayText, day);
        }

        return (stored.Message.ToDto(texts, sender, peer), stored.OwedId is not null);
    }

    /// <summary>The day on the coach's calendar if the coach is away and the student has not been told on that day; else null.</summary>
    private static DateOnly? AwayOn(AwaySettings settings, DateTimeOffset now)
    {
        var hours = settings.OfficeHours is { } json ? OfficeHoursDto.FromJson(json).ToOfficeHours() : null;
        var declared = StoredName.Read<DeclaredAvailability>(settings.Declared);
        if (EffectiveAvailability.Of(declared, hours, now).Availability != Availability.Away) return null;
        var today = hours?.DateAt(now) ?? DateOnly.FromDateTime(now.UtcDateTime);
        return settings.ToldOn >= today ? null : today;
    }
}
