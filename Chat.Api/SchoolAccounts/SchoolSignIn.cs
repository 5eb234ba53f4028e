using Chat.Api.Database;
using Chat.Api.Security;
using Chat.Api.Sessions;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.SchoolAccounts;

/// <summary>
/// Finishes a sign-in: it takes the browser's arrival, finds its user, and begins a session like any other. The provider asks for a second
/// factor where the school wants one.
/// </summary>
internal sealed class SchoolSignIn(
    ChatDb database,
    Arrivals arrivals,
    AccountLinks links,
    ProviderLogouts logouts,
    KnownDevices devices,
    TicketStore sessions,
    SecurityEvents events)
{
    /// <summary>The session's user and the page that the person wanted, or the reason of the refusal.</summary>
    public async Task<(SchoolSignedInDto? SignedIn, SchoolRefusal? Refusal)> FinishAsync(HttpContext http, CancellationToken cancellation)
    {
        if (await arrivals.TakeAsync(http, cancellation) is not { } arrival) return (null, SchoolRefusal.SignInOver);
        var (found, refusal) = await links.FindAsync(arrival, cancellation);
        if (found is not { } id) return Refuse(refusal!.Value, null);
        await links.FollowRoleAsync(id, arrival, cancellation);
        var user = await database.Users.AsNoTracking().SingleAsync(user => user.Id == id, cancellation);
        if (user.DisabledAt is not null) return Refuse(SchoolRefusal.AccountDisabled, id);

        var device = await devices.NoteAsync(id, http, cancellation);
        var principal = CurrentUser.Principal(id, user.Name, user.Role, Guid.CreateVersion7(), arrival.IsShared);
        var properties = new AuthenticationProperties();
        properties.SetParameter(TicketStore.Stamp, user.SecurityStamp);
        properties.SetParameter(TicketStore.Strong, true);
        properties.SetParameter(TicketStore.Provider, new ProviderSession(arrival.Issuer, arrival.Subject, arrival.Sid));
        try
        {
            await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, principal, properties);
        }
        catch (FormerPasswordException)
        {
            return Refuse(SchoolRefusal.SignInOver, id);
        }

        // The session is stored, so either its logout finds the session, or this look finds the logout.
        if (await logouts.HaveEndedAsync(arrival, cancellation))
        {
            await sessions.EndAsync(id, principal.SessionId());
            return Refuse(SchoolRefusal.SignInOver, id);
        }

        devices.Remember(http, device);
        events.SignedIn(id, principal.SessionId());
        await sessions.RemoveFormerAsync(http);
        return (new SchoolSignedInDto(principal.ToSignedIn(), arrival.To), null);
    }

    private (SchoolSignedInDto?, SchoolRefusal?) Refuse(SchoolRefusal refusal, long? user)
    {
        events.SchoolSignInRefused(WireName.Write(refusal), user);
        return (null, refusal);
    }
}
