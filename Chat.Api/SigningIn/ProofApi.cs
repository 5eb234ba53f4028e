using System.Security.Claims;
using Chat.Api.Problems;
using Chat.Api.SecondFactors;
using Chat.Api.Security;
using Chat.Api.Sessions;
using Chat.Api.Users;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chat.Api.SigningIn;

internal static class ProofApi
{
    public static void MapProof(this IEndpointRouteBuilder routes) =>
        routes.MapGroup("/api/session").WithTags("Session").MapPost("/proof", ProveAsync)
            .WithName("proveSession").WhileLocked().WithoutFactor().IsNoUse()
            .WithSummary("Proves that I am there: unlocks my session, and for five minutes lets me make calls that need a proof.")
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static async Task<Results<NoContent, ValidationProblem, ProblemHttpResult>> ProveAsync(
        ProofDto proof,
        HttpContext http,
        ClaimsPrincipal user,
        PasswordCheck passwords,
        UserFactors factors,
        CodeCheck check,
        SessionLock sessions,
        SecurityEvents events,
        CancellationToken cancellation)
    {
        var code = proof.Code is { } typed ? GivenCode.Read(typed) : null;
        if (proof.Code is not null && code is null) return ProblemTypes.Invalid("code", GivenCode.Refusal);
        var (found, wait) = await passwords.CheckAsync(user.Id(), proof.Password, Caller.Of(http), cancellation);
        if (wait is { } delay) return TooManyAttempts.Answer(http.Response, delay);
        if (found is null) return WrongPassword.Answer();
        var hasApp = await factors.HasAppAsync(found.Id, cancellation);
        if (hasApp)
        {
            if (code is null) return CodeAnswers.Needed(StatusCodes.Status403Forbidden);
            if (CodeAnswers.Of(http.Response, await check.CheckAsync(found.Id, code, cancellation)) is { } refusal) return refusal;
        }

        await sessions.ProveAsync(http, isStrong: hasApp, cancellation);
        events.Proved(user.Id(), user.SessionId(), hasApp ? "password-and-code" : "password");
        return TypedResults.NoContent();
    }
}
