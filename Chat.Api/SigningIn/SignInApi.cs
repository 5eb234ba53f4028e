using Chat.Api.Problems;
using Chat.Api.SecondFactors;
using Chat.Api.Sessions;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chat.Api.SigningIn;

internal static class SignInApi
{
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        // No limit by user: nobody is signed in yet.
        var session = routes.MapGroup("/api/session").WithTags("Session").DisableRateLimiting().AllowAnonymous();
        session.MapPost("", SignInAsync).WithName("signIn").WithMetadata(new BeginsSession())
            .WithSummary("Signs in; the answer sets the cookie. A user with an authenticator app gets 401 and gives a code next.")
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        session.MapPost("/code", GiveCodeAsync).WithName("giveCode").WithMetadata(new BeginsSession())
            .WithSummary("Completes a sign-in with a code, within five minutes after the password; the answer sets the cookie.")
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status429TooManyRequests);
    }

    private static async Task<Results<Ok<SignedInUser>, ProblemHttpResult>> SignInAsync(
        SignInDto credentials,
        HttpContext http,
        PasswordCheck passwords,
        UserFactors factors,
        PendingSignIns pending,
        SessionStart start,
        PasswordSignIn passwordSignIn,
        CancellationToken cancellation)
    {
        var (user, wait) = await passwords.CheckAsync(
            credentials.Email.Trim(), credentials.Password, Caller.Of(http), cancellation);
        if (wait is { } delay) return TooManyAttempts.Answer(http.Response, delay);
        if (user is null) return passwordSignIn.IsForAll ? SignInFailed.Answer() : PasswordSignInOff.Answer();
        if (await factors.HasAppAsync(user.Id, cancellation))
        {
            await pending.BeginAsync(http, user, credentials.Shared, cancellation);
            return CodeAnswers.Needed(StatusCodes.Status401Unauthorized);
        }

        return await start.BeginAsync(http, user, credentials.Shared, isStrong: false, cancellation) is { } signedIn
            ? TypedResults.Ok(signedIn)
            : SignInFailed.Answer();
    }

    private static async Task<Results<Ok<SignedInUser>, ValidationProblem, ProblemHttpResult>> GiveCodeAsync(
        CodeDto sent, HttpContext http, PendingSignIns pending, CodeCheck check, SessionStart start, CancellationToken cancellation)
    {
        if (GivenCode.Read(sent.Code) is not { } code) return ProblemTypes.Invalid("code", GivenCode.Refusal);
        if (await pending.FindAsync(http, cancellation) is not var (user, isShared)) return Expired();
        if (CodeAnswers.Of(http.Response, await check.CheckAsync(user.Id, code, cancellation)) is { } refusal) return refusal;
        return await pending.UseAsync(http, cancellation)
            && await start.BeginAsync(http, user, isShared, isStrong: true, cancellation) is { } signedIn
                ? TypedResults.Ok(signedIn)
                : Expired();
    }

    private static ProblemHttpResult Expired() => TypedResults.Problem(
        "Give your password again: no sign-in waits for a code.",
        statusCode: StatusCodes.Status401Unauthorized,
        type: ProblemTypes.SignInExpired);
}
