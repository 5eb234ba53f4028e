using System.Security.Claims;
using Chat.Api.Problems;
using Chat.Api.Users;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chat.Api.SystemState;

internal static class SystemApi
{
    public static void MapSystem(this IEndpointRouteBuilder routes)
    {
        var system = routes.MapForAdmins("/system").WithTags("System");
        system.MapGet("", ReadAsync).WithName("readSystem").WithSummary("For admins: what waits, what failed, and which versions run.");
        system.MapPost("/dead-letters/retry", RetryAsync).WithName("retryDeadLetters")
            .WithSummary("For admins: puts notices that could not be dispatched back into the queue. A repeated call changes nothing.")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<Ok<SystemDto>> ReadAsync(SystemReader reader, CancellationToken cancellation) =>
        TypedResults.Ok(await reader.ReadAsync(cancellation));

    private static async Task<Results<Ok<RetriedDto>, ForbidHttpResult, ProblemHttpResult>> RetryAsync(
        ClaimsPrincipal user, DeadLetterRetry retry, CancellationToken cancellation) =>
        await retry.RetryAsync(user.Id(), cancellation) switch
        {
            { IsAllowed: false } => TypedResults.Forbid(),
            { Moved: { } moved } => TypedResults.Ok(new RetriedDto(moved)),
            _ => TypedResults.Problem(
                "Redis does not answer. Try again.",
                statusCode: StatusCodes.Status503ServiceUnavailable,
                type: ProblemTypes.Unavailable),
        };
}
