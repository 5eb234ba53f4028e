using System.Security.Claims;
using Chat.Api.Conversations;
using Chat.Api.Problems;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chat.Api.Accesses;

internal static class AccessApi
{
    public static void MapAccesses(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/conversations/{peerId}/accesses", ListAsync).WithTags("Accesses").WithName("listAccesses")
            .WithSummary("When admins opened my conversation, why, and what they read; the newest 100 times.");
    }

    private static async Task<Results<Ok<IReadOnlyList<AccessDto>>, NoConversation>> ListAsync(
        string peerId, ClaimsPrincipal user, ConversationGate gate, AccessLists lists, CancellationToken cancellation) =>
        UserIds.TryParse(peerId, out var peer) && await gate.IsReadableAsync(user.Id(), peer, cancellation)
            ? TypedResults.Ok(await lists.SeenAsync(user.Id(), peer, cancellation))
            : new NoConversation();
}
