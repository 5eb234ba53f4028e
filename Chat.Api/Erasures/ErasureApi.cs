using System.Security.Claims;
using Chat.Api.Problems;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chat.Api.Erasures;

internal static class ErasureApi
{
    public static void MapErasures(this IEndpointRouteBuilder routes)
    {
        var erasure = routes.MapGroup("/api/conversations/{peerId}/erasure").WithTags("Erasures");
        erasure.MapPut("", AskAsync).WithName("askForErasure")
            .WithSummary("For the student: asks the school to erase my conversation with this coach. The request waits for an admin.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        erasure.MapDelete("", WithdrawAsync).WithName("withdrawErasure")
            .WithSummary("For the student: withdraws the request, if no admin has answered it yet.");
    }

    private static async Task<Results<NoContent, NoConversation, ProblemHttpResult>> AskAsync(
        string peerId, ClaimsPrincipal user, ErasureRequests requests, CancellationToken cancellation)
    {
        if (!UserIds.TryParse(peerId, out var peer)) return new NoConversation();
        return await requests.AskAsync(user.Id(), peer, cancellation) switch
        {
            AskOutcome.Done => TypedResults.NoContent(),
            AskOutcome.Empty => TypedResults.Problem(
                "The conversation has no message to erase.", statusCode: StatusCodes.Status409Conflict, type: ProblemTypes.NothingToErase),
            _ => new NoConversation(),
        };
    }

    private static async Task<Results<NoContent, NoConversation>> WithdrawAsync(
        string peerId, ClaimsPrincipal user, ErasureRequests requests, CancellationToken cancellation) =>
        UserIds.TryParse(peerId, out var peer) && await requests.WithdrawAsync(user.Id(), peer, cancellation)
            ? TypedResults.NoContent()
            : new NoConversation();
}
