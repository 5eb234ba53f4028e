using System.Threading.Channels;
using Chat.Api.Database;
using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;
using StackExchange.Redis;

namespace Chat.Api.Privacy;

/// <summary>
/// Notes when users come and go, of those who let peers see it. Nodes announce it. A time that is lost here is noted when the user next
/// comes or goes.
/// </summary>
internal sealed class LastSeenNotes(IConnectionMultiplexer redis, DatabaseOutage outage, IServiceScopeFactory scopes, TimeProvider clock)
    : BackgroundService
{
    private const int Capacity = 10_000;

    /// <summary>Those who come or go within this time are noted together.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromSeconds(1);

    private readonly Channel<long> _seen = Channel.CreateBounded<long>(
        new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        new LastingSubscription(redis, RedisKeys.PresenceChanged, Heard, _ => Task.CompletedTask).RunAsync(stoppingToken),
        NoteAsync(stoppingToken));

    private void Heard(RedisValue payload)
    {
        if ((string?)payload is ['+' or '-', .. var id] && UserIds.TryParse(id, out var user)) _seen.Writer.TryWrite(user);
    }

    private async Task NoteAsync(CancellationToken stopping)
    {
        try
        {
            while (await _seen.Reader.WaitToReadAsync(stopping))
            {
                await Task.Delay(Gathering, clock, stopping);
                var users = new HashSet<long>();
                while (_seen.Reader.TryRead(out var user)) users.Add(user);
                await NoteAsync(users, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return;
        }
    }

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
