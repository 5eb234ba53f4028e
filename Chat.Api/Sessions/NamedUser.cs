using Chat.Api.Problems;
using Chat.Api.Security;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Api.Sessions;

/// <summary>
/// Refuses calls that name one user and carry the session of another. All pages of a browser share its cookie: an old page of one user
/// could otherwise send a text under the name of the next user.
/// </summary>
internal static class NamedUser
{
    /// <summary>Call this method after authentication, which tells the session's user.</summary>
    public static void UseNamedUser(this WebApplication app)
    {
        var events = app.Services.GetRequiredService<SecurityEvents>();
        app.Use(async (http, next) =>
        {
            if (http.Request.Headers.TryGetValue(SignedInUser.Header, out var named) && http.User.FindId() is { } user
                && named.ToString() != UserIds.Format(user))
            {
                events.Refused(Refusal.OtherUser, user);
                await TypedResults
                    .Problem("Somebody else is signed in now.", statusCode: StatusCodes.Status409Conflict, type: ProblemTypes.OtherUser)
                    .ExecuteAsync(http);
                return;
            }

            await next(http);
        });
    }
}
