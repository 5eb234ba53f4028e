using System.Threading.Channels;
using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;
using StackExchange.Redis;

namespace Chat.Api.Presence;

/// <summary>
/// Subscribes to the realtime nodes' announcements of users who come and go. Every instance gets each one, except those that are published
/// while Redis is away.
/// </summary>
internal sealed class PresenceChanges(IConnectionMultiplexer redis, TimeProvider clock)
{
    private const int Capacity = 10_000;

    /// <summary>Calls <paramref name="heard"/>, which must not block, for each change until <paramref name="stopping"/>.</summary>
    public Task WatchAsync(Action<long, bool> heard, CancellationToken stopping) =>
        new LastingSubscription(redis, RedisKeys.PresenceChanged, payload => Read(payload, heard), _ => Task.CompletedTask)
            .RunAsync(stopping);

    /// <summary>A channel for users. A full channel drops further users.</summary>
    public static Channel<long> NewChannel() => Channel.CreateBounded<long>(
        new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    /// <summary>Handles the users that enter the channel within a pause together, until <paramref name="stopping"/>.</summary>
    public async Task GatherAsync(
        ChannelReader<long> users, TimeSpan pause, Func<HashSet<long>, CancellationToken, Task> handle, CancellationToken stopping)
    {
        try
        {
            while (await users.WaitToReadAsync(stopping))
            {
                await Task.Delay(pause, clock, stopping);
                var gathered = new HashSet<long>();
                while (gathered.Count < Capacity && users.TryRead(out var user)) gathered.Add(user);
                await handle(gathered, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return;
        }
    }

    private static void Read(RedisValue payload, Action<long, bool> heard)
    {
        if ((string?)payload is [('+' or '-') and var change, .. var id] && UserIds.TryParse(id, out var user)) heard(user, change == '+');
    }
}
