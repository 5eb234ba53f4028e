using System.Security.Claims;
using System.Text.Json;
using Chat.Api.Problems;
using Chat.Api.Security;
using Chat.Api.Sessions;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

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
        session.MapGet("/proof", ListProofsAsync).WithName("listProofs").WhileLocked()
            .WithSummary("The ways in which I can prove that I am there, besides my password.");
        session.MapPost("/proof/passkey/options", AskUserAsync).WithName("askForProof").WhileLocked().IsNoUse()
            .WithSummary("The options with which a browser signs with one of my passkeys, to prove that I am there.");
        session.MapPost("/proof/passkey", ProveAsync).WithName("proveSessionWithPasskey").WhileLocked().IsNoUse()
            .WithSummary("I am here, and this is my passkey: the same as with my password.")
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
    }

    private static async Task<Ok<JsonElement>> AskAnybodyAsync(HttpContext http, PasskeyCheck check) =>
        TypedResults.Ok(await check.AskAsync(http, PasskeyPurpose.SignIn));

    private static async Task<Ok<JsonElement>> AskUserAsync(HttpContext http, PasskeyCheck check) =>
        TypedResults.Ok(await check.AskAsync(http, PasskeyPurpose.Proof));

    private static async Task<Ok<ProofsDto>> ListProofsAsync(
        ClaimsPrincipal user, PasskeyStore passkeys, CancellationToken cancellation) =>
        TypedResults.Ok(new ProofsDto(await passkeys.HasAnyAsync(user.Id(), cancellation)));

    private static async Task<Results<Ok<SignedInUser>, ProblemHttpResult>> SignInAsync(
        PasskeySignInDto sent,
        HttpContext http,
        PasskeyCheck check,
        SessionStart sessions,
        SecurityEvents events,
        CancellationToken cancellation)
    {
        var (user, wait) = await check.CheckAsync(http, PasskeyPurpose.SignIn, sent.Credential, cancellation);
        if (wait is { } delay) return TooManyAttempts.Answer(http.Response, delay);
        if (user is null) return SignInFailed.Answer();
        if (await sessions.BeginAsync(http, user, sent.Shared, cancellation) is { } signedIn) return TypedResults.Ok(signedIn);
        events.PasskeyRefused(user.Id);
        return SignInFailed.Answer();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ProveAsync(
        PasskeyProofDto sent,
        HttpContext http,
        ClaimsPrincipal user,
        PasskeyCheck check,
        SessionLock sessions,
        CancellationToken cancellation)
    {
        var (found, wait) = await check.CheckAsync(http, PasskeyPurpose.Proof, sent.Credential, cancellation);
        if (wait is { } delay) return TooManyAttempts.Answer(http.Response, delay);
        if (found is null) return WrongPasskey.Answer();
        await sessions.ProveAsync(user.SessionId(), cancellation);
        return TypedResults.NoContent();
    }
}
