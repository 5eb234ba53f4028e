using System.Security.Claims;
using System.Text.Json;
using Chat.Api.Database;
using Chat.Api.Problems;
using Chat.Api.Security;
using Chat.Api.Sessions;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Passkeys;

/// <summary>Sessions that begin, and go on, with a passkey.</summary>
internal static class PasskeySessionApi
{
    public static void MapPasskeySessions(this IEndpointRouteBuilder routes)
    {
        var session = routes.MapGroup("/api/session").WithTags("Session");
        session.MapPost("/passkey/options", AskAnybodyAsync).WithName("askForSignIn").AllowAnonymous().DisableRateLimiting()
            .WithSummary("The options with which a browser signs with a passkey, to sign in.");
        session.MapPost("/passkey", SignInAsync).WithName("signInWithPasskey").AllowAnonymous().DisableRateLimiting()
            .WithMetadata(new BeginsSession())
            .WithSummary("Signs in with a passkey, without an address and a password; the answer sets the cookie.")
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status429TooManyRequests);
        session.MapGet("/proof", ListProofsAsync).WithName("listProofs").WhileLocked().WithoutFactor()
            .WithSummary("The ways in which I can prove that I am there.");
        session.MapPost("/proof/passkey/options", AskUserAsync).WithName("askForProof").WhileLocked().WithoutFactor().IsNoUse()
            .WithSummary("The options with which a browser signs with one of my passkeys, to prove that I am there.");
        session.MapPost("/proof/passkey", ProveAsync).WithName("proveSessionWithPasskey").WhileLocked().WithoutFactor().IsNoUse()
            .WithSummary("Proves with a passkey that I am there, and does the same as a proof with my password.")
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
    }

    private static async Task<Ok<JsonElement>> AskAnybodyAsync(HttpContext http, PasskeyCheck check) =>
        TypedResults.Ok(await check.AskAsync(http, PasskeyPurpose.SignIn));

    private static async Task<Ok<JsonElement>> AskUserAsync(HttpContext http, PasskeyCheck check) =>
        TypedResults.Ok(await check.AskAsync(http, PasskeyPurpose.Proof));

    private static async Task<Ok<ProofsDto>> ListProofsAsync(
        ClaimsPrincipal user, ChatDb database, PasskeyStore passkeys, CancellationToken cancellation)
    {
        var id = user.Id();
        var hasPassword = await database.Users.AnyAsync(known => known.Id == id && known.PasswordHash != null, cancellation);
        return TypedResults.Ok(new ProofsDto(hasPassword, await passkeys.HasAnyAsync(id, cancellation)));
    }

    private static async Task<Results<Ok<SignedInUser>, ProblemHttpResult>> SignInAsync(
        PasskeySignInDto sent,
        HttpContext http,
        PasskeyCheck check,
        SessionStart sessions,
        CancellationToken cancellation)
    {
        var (user, wait) = await check.CheckAsync(http, PasskeyPurpose.SignIn, sent.Credential, cancellation);
        if (wait is { } delay) return TooManyAttempts.Answer(http.Response, delay);
        if (user is null) return SignInFailed.Answer();
        return await sessions.BeginAsync(http, user, sent.Shared, isStrong: true, cancellation) is { } signedIn
            ? TypedResults.Ok(signedIn)
            : SignInFailed.Answer();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ProveAsync(
        PasskeyProofDto sent,
        HttpContext http,
        ClaimsPrincipal user,
        PasskeyCheck check,
        SessionLock sessions,
        SecurityEvents events,
        CancellationToken cancellation)
    {
        var (found, wait) = await check.CheckAsync(http, PasskeyPurpose.Proof, sent.Credential, cancellation);
        if (wait is { } delay) return TooManyAttempts.Answer(http.Response, delay);
        if (found is null) return WrongPasskey.Answer();
        await sessions.ProveAsync(http, isStrong: true, cancellation);
        events.Proved(user.Id(), user.SessionId(), "passkey");
        return TypedResults.NoContent();
    }
}
