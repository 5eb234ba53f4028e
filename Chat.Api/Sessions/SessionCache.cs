using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Chat.Api.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Chat.Api.Sessions;

/// <summary>Sessions that this instance has looked up of late, by key; dropped by their public id when news of their end comes.</summary>
internal sealed class SessionCache(IMemoryCache cache, IOptions<SessionOptions> options)
{
    private readonly ConcurrentDictionary<Guid, string> _keys = new();

    public bool TryGet(string key, [NotNullWhen(true)] out AuthenticationTicket? ticket) => cache.TryGetValue(new Key(key), out ticket);

    public void Add(string key, AuthenticationTicket ticket)
    {
        if (options.Value.CacheTime == TimeSpan.Zero) return;
        var id = ticket.Principal.SessionId();
        _keys[id] = key;
        var entry = new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = options.Value.CacheTime };
        cache.Set(new Key(key), ticket, entry.RegisterPostEvictionCallback((_, _, reason, _) =>
        {
            if (reason != EvictionReason.Replaced) _keys.TryRemove(id, out _);
        }));
    }

    public void Remove(Guid session)
    {
        if (_keys.TryRemove(session, out var key)) cache.Remove(new Key(key));
    }

    public void Clear()
    {
        foreach (var session in _keys.Keys) Remove(session);
    }

    private readonly record struct Key(string Value);
}
