using System.Security.Claims;
using Chat.Api.Users;
using Microsoft.Extensions.Options;

namespace Chat.Api.Sessions;

/// <summary>The idle limit and the absolute lifetime of a session, by the role of its user and by the kind of computer (ADR 20).</summary>
internal sealed class SessionLimits(IOptions<SessionOptions> options)
{
    /// <inheritdoc cref="SessionOptions.PerUser"/>
    public int PerUser => options.Value.PerUser;

    /// <summary>The time without use after which the session ends.</summary>
    public TimeSpan IdleLimit(ClaimsPrincipal user) => user.IsOnSharedComputer() ? options.Value.SharedIdleLimit : options.Value.IdleLimit;

    /// <summary>The time after the sign-in at which the session ends, even if it is used.</summary>
    public TimeSpan Lifetime(ClaimsPrincipal user)
    {
        var lifetime = options.Value.Lifetime;
        if (user.Has(Role.Admin)) lifetime = Shorter(lifetime, options.Value.AdminLifetime);
        return user.IsOnSharedComputer() ? Shorter(lifetime, options.Value.SharedLifetime) : lifetime;
    }

    /// <summary>The time until a session that begins now ends without any use.</summary>
    public TimeSpan First(ClaimsPrincipal user) => Shorter(IdleLimit(user), Lifetime(user));

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
