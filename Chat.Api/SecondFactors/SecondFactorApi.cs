using System.Security.Claims;
using Chat.Api.Database;
using Chat.Api.Problems;
using Chat.Api.Sessions;
using Chat.Api.Users;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.SecondFactors;

internal static class SecondFactorApi
{
    public static void MapSecondFactors(this IEndpointRouteBuilder routes)
    {
        var factor = routes.MapGroup("/api/me/second-factor").WithTags("Second factor");
        factor.MapGet("", ReadAsync).WithName("readSecondFactor").WithSummary("My second factor.").WithoutFactor();
        factor.MapPost("/app", BeginAsync).WithName("beginApp").WithoutFactor().NeedsProof()
            .WithSummary("Makes a secret for an authenticator app. The secret counts when I confirm it within 15 minutes.");
        factor.MapPost("/app/confirmation", ConfirmAsync).WithName("confirmApp").WithoutFactor()
            .WithSummary("Confirms the secret with a code of it, and ends all my other sessions. Answers with my recovery codes.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        factor.MapDelete("/app", TurnOffAsync).WithName("turnAppOff").NeedsProof()
            .WithSummary("Turns my authenticator app off, and ends all my other sessions. A repeated call changes nothing.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        factor.MapPost("/recovery-codes", RenewAsync).WithName("renewRecoveryCodes").NeedsProof()
            .WithSummary("Makes ten recovery codes; my former ones are void.")
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<SecondFactorDto>> ReadAsync(
        ClaimsPrincipal user, UserFactors factors, FactorRule rule, CancellationToken cancellation) =>
        TypedResults.Ok(await factors.ReadAsync(user.Id(), rule.IsFor(user.Role()), cancellation));

    private static async Task<Results<Ok<NewAppDto>, ProblemHttpResult>> BeginAsync(
        ClaimsPrincipal user, UserFactors factors, AppSetup setup, ChatDb database, CancellationToken cancellation)
    {
        // Somebody who knows only the password may not add a factor beside the user's own.
        if (user.LacksFactor() && await factors.HasFactorAsync(user.Id(), cancellation))
            return CodeAnswers.Needed(StatusCodes.Status403Forbidden);
        var id = user.Id();
        var email = await database.Users.Where(known => known.Id == id).Select(known => known.Email!).SingleAsync(cancellation);
        var secret = await setup.BeginAsync(id, cancellation);
        return TypedResults.Ok(new NewAppDto(secret, TotpCode.UriOf(secret, email)));
    }

    private static async Task<Results<Ok<RecoveryCodesDto>, ValidationProblem, ProblemHttpResult>> ConfirmAsync(
        CodeDto sent, ClaimsPrincipal user, AppSetup setup, CancellationToken cancellation)
    {
        if (GivenCode.Read(sent.Code) is not { IsRecovery: false } code)
            return ProblemTypes.Invalid("code", $"A code has {TotpCode.Digits} digits.");
        return await setup.ConfirmAsync(user.Id(), user.SessionId(), code, cancellation) switch
        {
            { Codes: { } codes } => TypedResults.Ok(new RecoveryCodesDto(codes)),
            { IsVoid: true } => TypedResults.Problem(
                "Nothing is being set up. Begin again.", statusCode: StatusCodes.Status409Conflict, type: ProblemTypes.SetupVoid),
            _ => CodeAnswers.Wrong(),
        };
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> TurnOffAsync(
        ClaimsPrincipal user, FactorRule rule, AppSetup setup, CancellationToken cancellation)
    {
        if (rule.IsFor(user.Role()))
        {
            return TypedResults.Problem(
                "Your role requires a second factor. Set up another app instead.",
                statusCode: StatusCodes.Status409Conflict,
                type: ProblemTypes.SecondFactorRequired);
        }

        await setup.TurnOffAsync(user.Id(), user.SessionId(), cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<RecoveryCodesDto>, ProblemHttpResult>> RenewAsync(
        ClaimsPrincipal user, AppSetup setup, CancellationToken cancellation) =>
        await setup.RenewCodesAsync(user.Id(), cancellation) is { } codes
            ? TypedResults.Ok(new RecoveryCodesDto(codes))
            : TypedResults.Problem(
                "Set up an authenticator app first.", statusCode: StatusCodes.Status409Conflict, type: ProblemTypes.SecondFactorMissing);
}
