using System.Diagnostics.CodeAnalysis;
using Chat.Api.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Chat.Api.Sessions;

/// <summary>
/// Sessions that this instance has looked up of late, by key. One whose end was heard of is not believed again, even if a request that had
/// read it before adds it after.
/// </summary>
internal sealed class SessionCache(IOptions<SessionOptions> options) : IDisposable
{
    private readonly MemoryCache _cache = new(new MemoryCacheOptions());

    public bool TryGet(string key, [NotNullWhen(true)] out AuthenticationTicket? ticket) =>
        _cache.TryGetValue(new Key(key), out ticket) && ticket is not null
            && !_cache.TryGetValue(new Distrusted(ticket.Principal.SessionId()), out _);

    public void Add(string key, AuthenticationTicket ticket)
    {
        if (options.Value.CacheTime > TimeSpan.Zero) _cache.Set(new Key(key), ticket, options.Value.CacheTime);
    }

    /// <summary>The session ended: it is looked up anew, until what may still be added of the old one has expired.</summary>
    public void Distrust(Guid session)
    {
        if (options.Value.CacheTime > TimeSpan.Zero) _cache.Set(new Distrusted(session), true, options.Value.CacheTime * 2);
    }

    public void Clear() => _cache.Clear();

    public void Dispose() => _cache.Dispose();

    private readonly record struct Key(string Value);

    private readonly record struct Distrusted(Guid Session);
}
