using System.Threading.Channels;
using Chat.Api.Database;
using Chat.Api.Notices;
using Chat.Api.Presence;
using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Conversations;

/// <summary>
/// Tells present users when a peer comes or goes. Nodes announce it to every instance, because only the API knows the peers; equal notices
/// in the queue are one. A browser that misses a notice learns of the change with its next request.
/// </summary>
internal sealed partial class PresenceNotices(
    PresenceChanges changes, PresenceReader presence, NoticeQueue queue, DatabaseOutage outage, IServiceScopeFactory scopes,
    ILogger<PresenceNotices> logger) : BackgroundService
{
    private const int PushSize = 1000;

    /// <summary>Users who come within this time are looked up together, such as all users of a node that ended.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(250);

    /// <summary>The time after which a user counts as gone, long enough for a page to load again.</summary>
    private static readonly TimeSpan Absence = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    private readonly Channel<long> _came = PresenceChanges.NewChannel();
    private readonly Channel<long> _left = PresenceChanges.NewChannel();

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        changes.WatchAsync((user, isPresent) => (isPresent ? _came : _left).Writer.TryWrite(user), stoppingToken),
        changes.GatherAsync(_came.Reader, Gathering, (users, stopping) => TellAsync(users, isPresent: true, stopping), stoppingToken),
        changes.GatherAsync(_left.Reader, Absence, (users, stopping) => TellAsync(users, isPresent: false, stopping), stoppingToken));

    private async Task TellAsync(IReadOnlyCollection<long> users, bool isPresent, CancellationToken stopping)
    {
        try
        {
            if (await presence.PresentAmongAsync(users, Timeout, stopping) is not { } now) return;
            var changed = users.Where(user => now.Knows(user) == isPresent).ToArray();
            if (changed.Length == 0) return;
            await using var scope = scopes.CreateAsyncScope();
            var pairs = await scope.ServiceProvider.GetRequiredService<ChatDb>().OpenConversations
                .Where(conversation => changed.Contains(conversation.UserId))
                .Select(conversation => new { conversation.UserId, conversation.PeerId })
                .ToListAsync(stopping);
            var peers = pairs.Select(pair => pair.PeerId).Distinct();
            if (await presence.PresentAmongAsync(peers, Timeout, stopping) is not { } listening) return;
            var notices = pairs.Where(pair => listening.Contains(pair.PeerId))
                .Select(pair => new QueuedNotice(UserIds.Format(pair.PeerId), UserIds.Format(pair.UserId), NoticeKind.Presence));
            foreach (var part in notices.Chunk(PushSize)) await queue.PushAsync(part);
        }
        catch (Exception exception) when (exception.IsRedisTrouble())
        {
            LogUntold(logger, exception.GetType().Name);
        }
        catch (Exception exception) when (exception.IsDatabaseTrouble())
        {
            outage.Begins(exception);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Those who are present were not told who came or went: {Error}")]
    private static partial void LogUntold(ILogger logger, string error);
}
