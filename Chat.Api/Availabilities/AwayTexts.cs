using Chat.Api.Database;
using Chat.Api.Sealing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Chat.Api.Availabilities;

/// <summary>Seals and opens the away texts of coaches.</summary>
internal sealed class AwayTexts(ChatDb database, UserKeys keys, TextOpener texts)
{
    /// <summary>The away texts of these coaches, as their settings hold them. A text that does not open is left out.</summary>
    public async Task<IReadOnlyDictionary<long, string>> OpenAsync(
        IReadOnlyList<(long Coach, long? KeyId, byte[]? Body)> stored, CancellationToken cancellation)
    {
        var opened = new Dictionary<long, string>();
        var ids = stored.Where(text => text.Body is not null).Select(text => text.KeyId).OfType<long>().ToArray();
        if (ids.Length == 0) return opened;
        var wrapped = await database.DataKeys.AsNoTracking().Where(key => ids.Contains(key.Id))
            .ToDictionaryAsync(key => key.Id, cancellation);
        foreach (var (coach, keyId, body) in stored)
        {
            if (keyId is not { } id || body is null) continue;
            var key = wrapped.GetValueOrDefault(id);
            var text = texts.Open(new StoredText(id, body, key?.Master, key?.Wrapped), AvailabilitySettings.PlaceOf(coach));
            if (text is not null) opened[coach] = text;
        }

        return opened;
    }

    /// <summary>Stores something with a coach's away text in its sealed form. The same text as before keeps that form.</summary>
    /// <param name="coach">The coach.</param>
    /// <param name="text">The text; null for none.</param>
    /// <param name="store">Stores the key's id and the sealed text; runs again if the key was deleted meanwhile.</param>
    /// <param name="cancellation">Stops the storing.</param>
    public async Task<T> SealAsync<T>(long coach, string? text, Func<long?, byte[]?, Task<T>> store, CancellationToken cancellation)
    {
        if (text is null) return await store(null, null);
        while (true)
        {
            var key = await keys.FindAsync(coach, cancellation);
            var present = await database.AvailabilitySettings.AsNoTracking()
                .SingleOrDefaultAsync(settings => settings.CoachId == coach, cancellation);
            var isSame = present?.KeyId == key.Id
                && (await OpenAsync([(coach, present.KeyId, present.Body)], cancellation)).GetValueOrDefault(coach) == text;
            try
            {
                return await store(key.Id, isSame ? present!.Body : key.Seal(text, AvailabilitySettings.PlaceOf(coach)));
            }
            catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.ForeignKeyViolation)
            {
                // The key is gone.
            }
        }
    }
}
