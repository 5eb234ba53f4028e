using Chat.Api.Database;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Privacy;

/// <summary>Keeps the privacy settings of users.</summary>
internal sealed class PrivacyStore(ChatDb database)
{
    /// <summary>A stored time younger than this is not replaced, because several instances of the API get the same announcement.</summary>
    private static readonly TimeSpan Exactness = TimeSpan.FromSeconds(5);

    public async Task<PrivacyDto> ReadAsync(long user, CancellationToken cancellation) =>
        new(await database.LastSeen.AnyAsync(seen => seen.UserId == user, cancellation));

    /// <summary>Stores the choice. A choice to hide the time deletes it.</summary>
    public Task ReplaceAsync(long user, PrivacyDto privacy, CancellationToken cancellation) => privacy.ShowsLastSeen
        ? database.Database.ExecuteSqlAsync(
            $"INSERT INTO last_seen (user_id, seen_at) VALUES ({user}, now()) ON CONFLICT DO NOTHING", cancellation)
        : database.LastSeen.Where(seen => seen.UserId == user).ExecuteDeleteAsync(cancellation);

    /// <summary>Stores the present time for those of the users who let peers see it.</summary>
    public Task NoteAsync(IReadOnlyCollection<long> users, CancellationToken cancellation)
    {
        var ids = users.Order().ToArray();
        return database.Database.ExecuteSqlAsync(
            $"UPDATE last_seen SET seen_at = now() WHERE user_id = ANY({ids}) AND seen_at < now() - {Exactness}", cancellation);
    }
}
