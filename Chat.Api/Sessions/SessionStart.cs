using System.Security.Claims;
using Chat.Api.Security;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Chat.Api.Sessions;

/// <summary>Begins the session of a user who has given every factor that is asked for, in whatever way.</summary>
internal sealed class SessionStart(TicketStore sessions, KnownDevices devices, FactorRule rule, SecurityEvents events)
{
    /// <summary>Begins a session, and ends the one that the browser had.</summary>
    /// <param name="http">The call, whose answer gets the cookie.</param>
    /// <param name="user">The user as read before the check of the first factor: a later change of password refuses the session.</param>
    /// <param name="isShared">Whether others use this computer too.</param>
    /// <param name="isStrong">Whether the user gave two factors.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The user of the session; null when the password was changed, or the user disabled, since the user was read.</returns>
    public async Task<SignedInUser?> BeginAsync(
        HttpContext http, User user, bool isShared, bool isStrong, CancellationToken cancellation)
    {
        var session = await OpenAsync(http, user, isShared, isStrong, provider: null, cancellation);
        if (session is null) events.SignInFailed(user.Id);
        return session?.ToSignedIn();
    }

    /// <summary>Does the same for a caller that reports a refusal itself.</summary>
    /// <param name="http">The call, whose answer gets the cookie.</param>
    /// <param name="user">The user, as above.</param>
    /// <param name="isShared">Whether others use this computer too.</param>
    /// <param name="isStrong">Whether the user gave two factors.</param>
    /// <param name="provider">The session at the identity provider, whose logout ends this one; null when there is none.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The principal of the session; null as above.</returns>
    public async Task<ClaimsPrincipal?> OpenAsync(
        HttpContext http, User user, bool isShared, bool isStrong, ProviderSession? provider, CancellationToken cancellation)
    {
        var device = await devices.NoteAsync(user.Id, http, cancellation);
        var lacksFactor = !isStrong && rule.IsFor(user.Role);
        var principal = CurrentUser.Principal(
            user.Id, user.Name, user.Role, Guid.CreateVersion7(), isShared, lacksFactor: lacksFactor);
        var properties = new AuthenticationProperties();
        properties.SetParameter(TicketStore.Stamp, user.SecurityStamp);
        properties.SetParameter(TicketStore.Strong, isStrong);
        properties.SetParameter(TicketStore.Provider, provider);
        try
        {
            await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, principal, properties);
        }
        catch (FormerPasswordException)
        {
            return null;
        }

        devices.Remember(http, device);
        events.SignedIn(user.Id, principal.SessionId());
        await sessions.RemoveFormerAsync(http);
        return principal;
    }
}
