using System.Diagnostics.CodeAnalysis;
using Chat.Api.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Chat.Api.Sessions;

/// <summary>
/// The sessions that this instance looked up recently, by key. A session that was announced as ended is not trusted again, even if a
/// request that had read the session before adds it afterwards.
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

    /// <summary>Looks up an ended session again until every entry that a late request may still add has expired.</summary>
    public void Distrust(Guid session)
    {
        if (options.Value.CacheTime > TimeSpan.Zero) _cache.Set(new Distrusted(session), true, options.Value.CacheTime * 2);
    }

    public void Clear() => _cache.Clear();

    public void Dispose() => _cache.Dispose();

    private readonly record struct Key(string Value);

    private readonly record struct Distrusted(Guid Session);
}
