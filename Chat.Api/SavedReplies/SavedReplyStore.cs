using System.Text.Json;
using Chat.Api.Database;
using Chat.Api.Sealing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Chat.Api.SavedReplies;

/// <summary>Keeps the saved replies of each coach apart.</summary>
internal sealed class SavedReplyStore(ChatDb database, UserKeys keys, TextOpener texts)
{
    /// <summary>The largest number of replies of one coach.</summary>
    public const int Most = 100;

    /// <summary>The replies of a coach, by title.</summary>
    public async Task<IReadOnlyList<SavedReplyDto>> ListAsync(long coach, CancellationToken cancellation)
    {
        var rows = await database.SavedReplies.Where(reply => reply.CoachId == coach)
            .SelectMany(
                reply => database.DataKeys.Where(key => key.Id == reply.KeyId).DefaultIfEmpty(),
                (reply, key) => new { reply.Id, reply.KeyId, reply.Body, key!.Master, key.Wrapped })
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => Open(coach, row.Id, new StoredText(row.KeyId, row.Body, row.Master, row.Wrapped)))
                .OrderBy(reply => reply.Title, StringComparer.OrdinalIgnoreCase).ThenBy(reply => reply.Id),
        ];
    }

    /// <summary>Makes or replaces a reply.</summary>
    /// <returns>False when the coach already has the largest number of replies and this one is new.</returns>
    public async Task<bool> KeepAsync(long coach, SavedReplyDto reply, CancellationToken cancellation)
    {
        while (true)
        {
            var key = await keys.FindAsync(coach, cancellation);
            var json = JsonSerializer.Serialize(new SavedReplyTextDto(reply.Title, reply.Text));
            var body = key.Seal(json, SavedReply.PlaceOf(coach, reply.Id));
            try
            {
                return await database.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO saved_replies (coach_id, id, key_id, body)
                    SELECT {coach}, {reply.Id}, {key.Id}, {body}
                    WHERE {Most} > (SELECT count(*) FROM saved_replies WHERE coach_id = {coach} AND id <> {reply.Id})
                    ON CONFLICT (coach_id, id) DO UPDATE SET key_id = EXCLUDED.key_id, body = EXCLUDED.body
                    """,
                    cancellation) > 0;
            }
            catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.ForeignKeyViolation)
            {
                // The key was deleted meanwhile.
            }
        }
    }

    public Task DeleteAsync(long coach, Guid id, CancellationToken cancellation) =>
        database.SavedReplies.Where(reply => reply.CoachId == coach && reply.Id == id).ExecuteDeleteAsync(cancellation);

    private SavedReplyDto Open(long coach, Guid id, StoredText stored)
    {
        if (texts.Open(stored, SavedReply.PlaceOf(coach, id)) is not { } json) return new SavedReplyDto(id, "", "", Unreadable: true);
        var (title, text) = JsonSerializer.Deserialize<SavedReplyTextDto>(json)!;
        return new SavedReplyDto(id, title, text);
    }
}
