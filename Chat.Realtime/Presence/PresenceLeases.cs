using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Chat.Realtime.Presence;

/// <summary>
/// This node's leases on the presence of its users. Commands are sent under the lock that guards the count, and nobody waits for their
/// answers: Redis sees a user come and go in the order in which it happened, and a Redis that is away holds up no one.
/// </summary>
internal sealed class PresenceLeases(IConnectionMultiplexer redis, IOptions<PresenceOptions> options, TimeProvider clock)
    : BackgroundService
{
    private const int BatchSize = 256;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _sockets = new(StringComparer.Ordinal);
    private readonly string _node = $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid():N}";
    private readonly PresenceOptions _options = options.Value;
    private readonly Signal _now = new();

    /// <summary>How many users are present on this node.</summary>
    public int Count
    {
        get
        {
            lock (_gate) return _sockets.Count;
        }
    }

    /// <summary>A socket of the user has opened.</summary>
    public void Arrived(string user)
    {
        lock (_gate)
        {
            _sockets[user] = _sockets.GetValueOrDefault(user) + 1;
            if (_sockets[user] > 1) return;
            Renew(user);
            Announce("+", user);
        }
    }

    /// <summary>A socket of the user has closed.</summary>
    public void Left(string user)
    {
        lock (_gate)
        {
            if (--_sockets[user] > 0) return;
            _sockets.Remove(user);
            End(user);
            Announce("-", user);
        }
    }

    /// <summary>Does not wait for the next turn: Redis may have forgotten everything.</summary>
    public void RenewNow() => _now.Give();

    /// <summary>The sockets are closed by now; what is left all the same ends here.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        lock (_gate)
        {
            foreach (var user in _sockets.Keys) End(user);
        }

        await IsTakenAsync();
    }

    public override void Dispose()
    {
        base.Dispose();
        _now.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await _now.WaitAsync(_options.RenewalInterval, stoppingToken);
            foreach (var batch in Users().Chunk(BatchSize))
            {
                if (stoppingToken.IsCancellationRequested || !await RenewAsync(batch)) break;
            }
        }
    }

    private string[] Users()
    {
        lock (_gate) return [.. _sockets.Keys];
    }

    private Task<bool> RenewAsync(IEnumerable<string> users)
    {
        lock (_gate)
        {
            foreach (var user in users.Where(_sockets.ContainsKey)) Renew(user);
        }

        return IsTakenAsync();
    }

    private void Renew(string user) => redis.GetDatabase().ScriptEvaluateAsync(
        PresenceScripts.Renew,
        [RedisKeys.Presence(user)],
        [_node, (long)_options.Lease.TotalMilliseconds],
        CommandFlags.FireAndForget | CommandFlags.NoScriptCache);

    private void End(string user) => redis.GetDatabase().SortedSetRemoveAsync(RedisKeys.Presence(user), _node, CommandFlags.FireAndForget);

    /// <summary>After the lease was made or ended: whoever hears of it finds it so.</summary>
    private void Announce(string change, string user) =>
        redis.GetDatabase().PublishAsync(RedisKeys.PresenceChanged, change + user, CommandFlags.FireAndForget);

    /// <summary>True once Redis has worked through what was sent so far.</summary>
    private async Task<bool> IsTakenAsync()
    {
        try
        {
            await redis.GetDatabase().PingAsync().WaitAsync(Patience, clock);
            return true;
        }
        catch (Exception exception) when (exception.IsRedisTrouble())
        {
            return false;
        }
    }
}
