using System.Security.Claims;
using Chat.Api.Invitations;
using Chat.Api.Users;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chat.Api.Recovery;

/// <summary>The endpoints for the owner of an account that is recovered: they stop the recovery, or use its link.</summary>
internal static class OwnRecoveryApi
{
    public static void MapOwnRecovery(this IEndpointRouteBuilder routes)
    {
        var own = routes.MapGroup("/api/me/recovery").WithTags("Recovery");
        own.MapGet("", ReadAsync).WithName("readOwnRecovery").WithSummary("The recovery of my account that is under way.");
        own.MapDelete("", StopAsync).WithName("stopOwnRecovery")
            .WithSummary("Stops the recovery of my account; its link is void. A repeated call changes nothing.");
        routes.MapGroup("/api/links").WithTags("Links").AllowAnonymous()
            .MapPost("/recovery", UseAsync).WithName("recoverAccount")
            .WithSummary("Sets a password with the link of a recovery, removes all second factors, and ends all sessions of its user.")
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status410Gone).ProducesProblem(StatusCodes.Status429TooManyRequests);
    }

    private static async Task<Ok<RecoveryStateDto>> ReadAsync(
        ClaimsPrincipal user, RecoveryReader reader, CancellationToken cancellation) =>
        TypedResults.Ok(new RecoveryStateDto(await reader.FindAsync(user.Id(), cancellation)));

    private static async Task<NoContent> StopAsync(ClaimsPrincipal user, RecoveryStore store, CancellationToken cancellation)
    {
        await store.StopOwnAsync(user.Id(), cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, ValidationProblem, ProblemHttpResult>> UseAsync(
        LinkPasswordDto sent, HttpContext http, RecoveryEnd recovery, LinkAnswer answer, CancellationToken cancellation) =>
        await answer.OfAsync(await recovery.UseAsync(sent.Token, sent.Password, cancellation), http);
}
