using System.Collections.Concurrent;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.SignalR;
using StackExchange.Redis;

namespace Chat.ServiceDefaults.Local;

/// <summary>A channel, and the connections of this node that listen to it.</summary>
internal sealed class RedisBackplaneChannel
{
    /// <summary>
    /// A connection that this many messages wait for, besides those in its buffer, has fallen behind for good. It is closed; its browser is
    /// told to connect again.
    /// </summary>
    private const int WaitingLimit = 512;

    private readonly ConcurrentDictionary<string, Listener> _listeners = new(StringComparer.Ordinal);
    private readonly string _protocol;

    public RedisBackplaneChannel(string name, string protocol)
    {
        Name = new RedisChannel(name, RedisChannel.PatternMode.Literal);
        Deliver = (_, payload) => Write(payload);
        _protocol = protocol;
    }

    public RedisChannel Name { get; }

    /// <summary>Done when Redis has confirmed the subscription.</summary>
    public Task Subscribed { get; set; } = Task.CompletedTask;

    /// <summary>Hands a message, already in bytes, to every listener. Never waits.</summary>
    public Action<RedisChannel, RedisValue> Deliver { get; }

    public void Add(HubConnectionContext connection) => _listeners[connection.ConnectionId] = new Listener(connection);

    /// <summary>True when that was the last one.</summary>
    public bool Remove(HubConnectionContext connection)
    {
        _listeners.TryRemove(connection.ConnectionId, out _);
        return _listeners.IsEmpty;
    }

    private void Write(RedisValue payload)
    {
        var message = new SerializedHubMessage([new SerializedMessage(_protocol, (byte[]?)payload ?? [])]);
        foreach (var (_, listener) in _listeners) listener.Write(message);
    }

    private sealed class Listener(HubConnectionContext connection)
    {
        private int _waiting;

        public void Write(SerializedHubMessage message)
        {
            if (Interlocked.Increment(ref _waiting) > WaitingLimit)
            {
                Interlocked.Decrement(ref _waiting);
                connection.Features.Get<IConnectionLifetimeNotificationFeature>()?.RequestClose();
                return;
            }

            _ = WriteAsync(message);
        }

        /// <summary>SignalR cuts off a connection whose write fails, and tells nobody else.</summary>
        private async Task WriteAsync(SerializedHubMessage message)
        {
            try
            {
                await connection.WriteAsync(message);
            }
            finally
            {
                Interlocked.Decrement(ref _waiting);
            }
        }
    }
}
