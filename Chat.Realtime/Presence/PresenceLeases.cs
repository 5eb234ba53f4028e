using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Chat.Realtime.Presence;

/// <summary>
/// This node's leases on the presence of its users. Commands are sent under the lock of the socket count, so Redis gets them in order, and
/// nobody waits for responses, so an outage of Redis delays no socket.
/// </summary>
internal sealed class PresenceLeases(IConnectionMultiplexer redis, IOptions<PresenceOptions> options, TimeProvider clock)
    : BackgroundService
{
    private const int BatchSize = 256;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _sockets = new(StringComparer.Ordinal);
    private readonly string _node = $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid():N}";
    private readonly PresenceOptions _options = options.Value;
    private readonly Signal _now = new();

    /// <summary>The number of users who are present on this node.</summary>
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

    /// <summary>Renews all leases at once, because Redis may have lost them.</summary>
    public void RenewNow() => _now.Give();

    /// <summary>Ends the remaining leases. The sockets are closed by now.</summary>
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

    /// <summary>Announces a change after the lease was made or ended, so that a subscriber finds the lease in that state.</summary>
    private void Announce(string change, string user) =>
        redis.GetDatabase().PublishAsync(RedisKeys.PresenceChanged, change + user, CommandFlags.FireAndForget);

    /// <summary>True once Redis has processed all commands sent so far.</summary>
    private async Task<bool> IsTakenAsync()
    {
        try
        {
            await redis.GetDatabase().PingAsync().WaitAsync(Timeout, clock);
            return true;
        }
        catch (Exception exception) when (exception.IsRedisTrouble())
        {
            return false;
        }
    }
}
