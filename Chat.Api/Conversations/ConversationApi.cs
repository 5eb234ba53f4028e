using System.Security.Claims;
using Chat.Api.Limits;
using Chat.Api.Notices;
using Chat.Api.Problems;
using Chat.Api.Sessions;
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
        conversations.MapPut("/{peerId}/read", ReadAsync).WithName("markRead").LimitAs(CallKind.Mark).IsNoUse()
            .WithSummary("I have read up to here; never moves back.");
        conversations.MapPut("/{peerId}/unread", MarkUnreadAsync).WithName("markUnread")
            .WithSummary("I want to come back to this; the peer does not learn of it.");
        conversations.MapDelete("/{peerId}/unread", UnmarkUnreadAsync).WithName("unmarkUnread").WithSummary("I have come back to it.");
        conversations.MapPut("/{peerId}/pin", PinAsync).WithName("pin").WithSummary("I keep this conversation at the top.");
        conversations.MapDelete("/{peerId}/pin", UnpinAsync).WithName("unpin").WithSummary("I keep it there no longer.");
        conversations.MapPut("/{peerId}/settled", SettleAsync).WithName("settle")
            .WithSummary("What was written up to here needs no answer of mine; may move back.");
        conversations.MapPost("/{peerId}/typing", TypingAsync).WithName("sendTyping").LimitAs(CallKind.Typing)
            .WithSummary("I am typing; kept nowhere.");
    }

    private static async Task<Ok<IReadOnlyList<ConversationDto>>> ListAsync(
        ClaimsPrincipal user, ConversationReader reader, CancellationToken cancellation) =>
        TypedResults.Ok(await reader.ListAsync(user.Id(), cancellation));

    private static async Task<Results<NoContent, NoConversation, ValidationProblem>> ReadAsync(
        string peerId, ReadUpToDto upTo, ClaimsPrincipal user, ReadMarker marker, CancellationToken cancellation)
    {
        if (upTo.Seq < 0) return Invalid("seq", "The seq is negative.");
        if (!UserIds.TryParse(peerId, out var peer)) return new NoConversation();
        return Answer(await marker.MarkAsync(user.Id(), peer, upTo.Seq, cancellation));
    }

    private static Task<Results<NoContent, NoConversation>> MarkUnreadAsync(
        string peerId, ClaimsPrincipal user, OwnMarks marks, CancellationToken cancellation) =>
        MarkAsync(peerId, peer => marks.MarkUnreadAsync(user.Id(), peer, isUnread: true, cancellation));

    private static Task<Results<NoContent, NoConversation>> UnmarkUnreadAsync(
        string peerId, ClaimsPrincipal user, OwnMarks marks, CancellationToken cancellation) =>
        MarkAsync(peerId, peer => marks.MarkUnreadAsync(user.Id(), peer, isUnread: false, cancellation));

    private static Task<Results<NoContent, NoConversation>> PinAsync(
        string peerId, ClaimsPrincipal user, OwnMarks marks, CancellationToken cancellation) =>
        MarkAsync(peerId, peer => marks.PinAsync(user.Id(), peer, isPinned: true, cancellation));

    private static Task<Results<NoContent, NoConversation>> UnpinAsync(
        string peerId, ClaimsPrincipal user, OwnMarks marks, CancellationToken cancellation) =>
        MarkAsync(peerId, peer => marks.PinAsync(user.Id(), peer, isPinned: false, cancellation));

    private static async Task<Results<NoContent, NoConversation, ValidationProblem>> SettleAsync(
        string peerId, SettledUpToDto upTo, ClaimsPrincipal user, OwnMarks marks, CancellationToken cancellation)
    {
        if (upTo.Seq < 0) return Invalid("seq", "The seq is negative.");
        if (!UserIds.TryParse(peerId, out var peer)) return new NoConversation();
        return Answer(await marks.SettleAsync(user.Id(), peer, upTo.Seq, cancellation));
    }

    private static async Task<Results<Accepted, NotWritable>> TypingAsync(
        string peerId, ClaimsPrincipal user, ConversationGate gate, NoticeQueue queue, CancellationToken cancellation)
    {
        if (!UserIds.TryParse(peerId, out var peer)) return new NotWritable();
        if (!await gate.IsOpenAsync(user.Id(), peer, cancellation)) return await gate.RefuseAsync(user.Id(), peer, cancellation);
        await queue.TryPushAsync(new QueuedNotice(peerId, UserIds.Format(user.Id()), NoticeKind.Typing));
        return TypedResults.Accepted((string?)null);
    }

    private static async Task<Results<NoContent, NoConversation>> MarkAsync(string peerId, Func<long, Task<bool>> mark) =>
        UserIds.TryParse(peerId, out var peer) && await mark(peer) ? TypedResults.NoContent() : new NoConversation();

    private static Results<NoContent, NoConversation, ValidationProblem> Answer(MarkOutcome outcome) => outcome switch
    {
        MarkOutcome.Marked => TypedResults.NoContent(),
        MarkOutcome.NotWritten => Invalid("seq", "The conversation has no message with that seq yet."),
        _ => new NoConversation(),
    };
}
