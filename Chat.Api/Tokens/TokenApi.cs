using System.Security.Claims;
using Chat.Api.Problems;
using Chat.Api.Sessions;
using Chat.Api.Users;
using Microsoft.AspNetCore.Http.HttpResults;
using static Chat.Api.Problems.ProblemTypes;

namespace Chat.Api.Tokens;

internal static class TokenApi
{
    public static void MapTokens(this IEndpointRouteBuilder routes)
    {
        var tokens = routes.MapForAdmins("/tokens").WithTags("Tokens");
        tokens.MapGet("", ListAsync).WithName("listTokens").WithSummary("For admins: all API tokens, without their secrets.");
        tokens.MapPost("", MakeAsync).WithName("makeToken").NeedsProof()
            .WithSummary("For admins: makes an API token. No later call shows its secret.");
        tokens.MapDelete("/{id:long}", RevokeAsync).WithName("revokeToken").NeedsProof()
            .WithSummary("For admins: revokes an API token. A repeated call changes nothing.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<List<TokenDto>>> ListAsync(TokenStore store, CancellationToken cancellation) =>
        TypedResults.Ok(await store.ListAsync(cancellation));

    private static async Task<Results<Created<MadeTokenDto>, ForbidHttpResult, ValidationProblem>> MakeAsync(
        NewTokenDto sent, ClaimsPrincipal user, TokenStore store, TimeProvider clock, CancellationToken cancellation)
    {
        var (wanted, errors) = TokenCheck.Check(sent, clock.GetUtcNow());
        if (wanted is null) return Invalid(errors);
        return await store.MakeAsync(user.Id(), wanted, cancellation) is { } made
            ? TypedResults.Created($"/api/admin/tokens/{made.Token.Id}", made)
            : TypedResults.Forbid();
    }

    private static async Task<Results<NoContent, ForbidHttpResult, ProblemHttpResult>> RevokeAsync(
        long id, ClaimsPrincipal user, TokenStore store, CancellationToken cancellation) =>
        await store.RevokeAsync(user.Id(), id, cancellation) switch
        {
            TokenOutcome.Done => TypedResults.NoContent(),
            TokenOutcome.NotAllowed => TypedResults.Forbid(),
            _ => TypedResults.Problem(
                "There is no token with that id.", statusCode: StatusCodes.Status404NotFound, type: ProblemTypes.NotFound),
        };
}
