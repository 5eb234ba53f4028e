using System.Threading.Channels;
using Chat.Api.Database;
using Chat.Api.Presence;

namespace Chat.Api.Privacy;

/// <summary>
/// Stores when users come and go, if they let peers see it. A time that is lost here is stored when the user next comes or goes.
/// </summary>
internal sealed class LastSeenNotes(PresenceChanges changes, DatabaseOutage outage, IServiceScopeFactory scopes) : BackgroundService
{
    /// <summary>The time within which users who come or go are stored together.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromSeconds(1);

    private readonly Channel<long> _seen = PresenceChanges.NewChannel();

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        changes.WatchAsync((user, _) => _seen.Writer.TryWrite(user), stoppingToken),
        changes.GatherAsync(_seen.Reader, Gathering, NoteAsync, stoppingToken));

    private async Task NoteAsync(HashSet<long> users, CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<PrivacyStore>().NoteAsync(users, stopping);
        }
        catch (Exception exception) when (exception.IsDatabaseTrouble())
        {
            outage.Begins(exception);
        }
    }
}
