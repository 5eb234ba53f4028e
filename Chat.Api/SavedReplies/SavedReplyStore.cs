using Chat.Api.Database;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.SavedReplies;

/// <summary>Keeps the saved replies of each coach apart.</summary>
internal sealed class SavedReplyStore(ChatDb database)
{
    /// <summary>The largest number of replies of one coach.</summary>
    public const int Most = 100;

    /// <summary>The replies of a coach, by title.</summary>
    public async Task<IReadOnlyList<SavedReplyDto>> ListAsync(long coach, CancellationToken cancellation) =>
        await database.SavedReplies.Where(reply => reply.CoachId == coach)
            .OrderBy(reply => reply.Title).ThenBy(reply => reply.Id)
            .Select(reply => new SavedReplyDto(reply.Id, reply.Title, reply.Text))
            .ToListAsync(cancellation);

    /// <summary>Makes or replaces a reply.</summary>
    /// <returns>False when the coach already has the largest number of replies and this one is new.</returns>
    public async Task<bool> KeepAsync(long coach, SavedReplyDto reply, CancellationToken cancellation) =>
        await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO saved_replies (coach_id, id, title, text)
            SELECT {coach}, {reply.Id}, {reply.Title}, {reply.Text}
            WHERE {Most} > (SELECT count(*) FROM saved_replies WHERE coach_id = {coach} AND id <> {reply.Id})
            ON CONFLICT (coach_id, id) DO UPDATE SET title = EXCLUDED.title, text = EXCLUDED.text
            """,
            cancellation) > 0;

    public Task DeleteAsync(long coach, Guid id, CancellationToken cancellation) =>
        database.SavedReplies.Where(reply => reply.CoachId == coach && reply.Id == id).ExecuteDeleteAsync(cancellation);
}
