using System.Security.Claims;
using Chat.Api.Notices;
using Chat.Api.Problems;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using static Chat.Api.Problems.ProblemTypes;

namespace Chat.Api.Conversations;

internal static class ConversationApi
{
    public static void MapConversations(this IEndpointRouteBuilder routes)
    {
        var conversations = routes.MapGroup("/api/conversations").WithTags("Conversations");
        conversations.MapGet("", ListAsync).WithName("listConversations").WithSummary("My conversations, newest first.");
        conversations.MapPut("/{peerId}/read", ReadAsync).WithName("markRead").WithSummary("I have read up to here; never moves back.");
        conversations.MapPost("/{peerId}/typing", TypingAsync).WithName("sendTyping").WithSummary("I am typing; kept nowhere.");
    }

    private static async Task<Ok<IReadOnlyList<ConversationDto>>> ListAsync(
        ClaimsPrincipal user, ConversationReader reader, CancellationToken cancellation) =>
        TypedResults.Ok(await reader.ListAsync(user.Id(), cancellation));

    private static async Task<Results<NoContent, NoConversation, ValidationProblem>> ReadAsync(
        string peerId, ReadUpToDto upTo, ClaimsPrincipal user, ReadMarker marker, CancellationToken cancellation)
    {
        if (upTo.Seq < 0) return Invalid("seq", "The seq is negative.");
        if (!UserIds.TryParse(peerId, out var peer)) return new NoConversation();
        return await marker.MarkAsync(user.Id(), peer, upTo.Seq, cancellation) switch
        {
            ReadOutcome.Marked => TypedResults.NoContent(),
            ReadOutcome.NotWritten => Invalid("seq", "The conversation has no message with that seq yet."),
            _ => new NoConversation(),
        };
    }

    private static async Task<Results<Accepted, NoConversation>> TypingAsync(
        string peerId, ClaimsPrincipal user, ConversationGate gate, NoticeQueue queue, CancellationToken cancellation)
    {
        if (!UserIds.TryParse(peerId, out var peer) || !await gate.IsOpenAsync(user.Id(), peer, cancellation)) return new NoConversation();
        await queue.TryPushAsync(new QueuedNotice(peerId, UserIds.Format(user.Id()), NoticeKind.Typing));
        return TypedResults.Accepted((string?)null);
    }
}
