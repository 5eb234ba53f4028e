using Chat.Api.Security;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Chat.Api.Sessions;

/// <summary>
/// Begins the session of a user whose credentials were checked, whatever they were. The endpoint needs the metadata
/// <see cref="BeginsSession"/>.
/// </summary>
internal sealed class SessionStart(TicketStore sessions, KnownDevices devices, SecurityEvents events)
{
    /// <summary>Begins the session, and sets its cookie.</summary>
    /// <returns>Null when the password was changed, or the user disabled, since <paramref name="user"/> was read.</returns>
    public async Task<SignedInUser?> BeginAsync(HttpContext http, User user, bool isShared, CancellationToken cancellation)
    {
        var device = await devices.NoteAsync(user.Id, http, cancellation);
        var principal = CurrentUser.Principal(user.Id, user.Name, user.Role, Guid.CreateVersion7(), isShared);
        var properties = new AuthenticationProperties();
        properties.SetParameter(TicketStore.Stamp, user.SecurityStamp);
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
        return principal.ToSignedIn();
    }
}
