using Chat.Api.Database;
using Chat.Api.Security;
using Chat.Api.Sessions;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.SchoolAccounts;

/// <summary>
/// Finishes a sign-in: it takes the browser's arrival, finds its user, and begins a session like any other. The session is strong, because
/// the provider asks for a second factor where the school wants one.
/// </summary>
internal sealed class SchoolSignIn(
    ChatDb database,
    Arrivals arrivals,
    AccountLinks links,
    ProviderLogouts logouts,
    SessionStart start,
    SessionEnder sessions,
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

        var provider = new ProviderSession(arrival.Issuer, arrival.Subject, arrival.Sid);
        if (await start.OpenAsync(http, user, arrival.IsShared, isStrong: true, provider, cancellation) is not { } session)
            return Refuse(SchoolRefusal.SignInOver, id);

        // The session is stored, so either its logout finds the session, or this look finds the logout.
        if (await logouts.HaveEndedAsync(arrival, cancellation))
        {
            await sessions.EndAsync(id, session.SessionId());
            return Refuse(SchoolRefusal.SignInOver, id);
        }

        return (new SchoolSignedInDto(session.ToSignedIn(), arrival.To), null);
    }

    private (SchoolSignedInDto?, SchoolRefusal?) Refuse(SchoolRefusal refusal, long? user)
    {
        events.SchoolSignInRefused(WireName.Write(refusal), user);
        return (null, refusal);
    }
}
