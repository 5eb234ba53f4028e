using System.Security.Claims;
using Chat.Api.Conversations;
using Chat.Api.Limits;
using Chat.Api.Messages;
using Chat.Api.Problems;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using static Chat.Api.Problems.ProblemTypes;

namespace Chat.Api.ScheduledMessages;

internal static class ScheduledMessageApi
{
    public static void MapScheduledMessages(this IEndpointRouteBuilder routes)
    {
        var scheduled = routes.MapGroup("/api/conversations/{peerId}/scheduled-messages").WithTags("Scheduled messages");
        scheduled.MapGet("", ListAsync).WithName("listScheduledMessages")
            .WithSummary("The caller's scheduled messages to the peer, by time, including those that could not be sent.");
        scheduled.MapPost("", ScheduleAsync).WithName("scheduleMessage")
            .WithSummary(
                "Schedules a message. The same clientId again returns the scheduled message; a sender can have "
                + $"{ScheduledMessageStore.Most} in a conversation.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        scheduled.MapPut("/{clientId}", ChangeAsync).WithName("changeScheduledMessage")
            .WithSummary("Changes the text and the time of a scheduled message, until it is sent.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        scheduled.MapDelete("/{clientId}", DeleteAsync).WithName("deleteScheduledMessage")
            .WithSummary("Deletes a scheduled message, unless it is gone already.").ProducesProblem(StatusCodes.Status409Conflict);
        scheduled.MapPost("/{clientId}/send", SendAsync).WithName("sendScheduledMessage").LimitAs(CallKind.Send)
            .WithSummary("Sends a scheduled message now. A repeated call sends nothing more.");
        routes.MapGet("/api/me/unsent-messages", ListUnsentAsync).WithTags("Scheduled messages").WithName("listUnsentMessages")
            .WithSummary("The caller's scheduled messages that could not be sent, because their conversations had ended.");
    }

    private static async Task<Results<Ok<IReadOnlyList<ScheduledMessageDto>>, NoConversation>> ListAsync(
        string peerId, ClaimsPrincipal user, ScheduledMessageReader reader, CancellationToken cancellation) =>
        UserIds.TryParse(peerId, out var peer) && await reader.ListAsync(user.Id(), peer, cancellation) is { } scheduled
            ? TypedResults.Ok(scheduled)
            : new NoConversation();

    private static async Task<
        Results<Created<ScheduledMessageDto>, Ok<ScheduledMessageDto>, NotWritable, ProblemHttpResult, ValidationProblem>> ScheduleAsync(
        string peerId,
        ScheduleMessageDto sent,
        ClaimsPrincipal user,
        ScheduledMessageStore store,
        ConversationGate gate,
        CancellationToken cancellation)
    {
        if (!MessageText.TryTrim(sent.Text, out var text, out var reason)) return Invalid("text", reason);
        if (!UserIds.TryParse(peerId, out var peer)) return new NotWritable();
        return await store.ScheduleAsync(user.Id(), peer, sent with { Text = text }, cancellation) switch
        {
            (ScheduleOutcome.New, { } made) =>
                TypedResults.Created($"/api/conversations/{peerId}/scheduled-messages/{made.ClientId}", made),
            (ScheduleOutcome.Done, { } kept) => TypedResults.Ok(kept),
            (ScheduleOutcome.Full, _) => Invalid(
                "clientId", $"There are {ScheduledMessageStore.Most} scheduled messages in this conversation already. Delete one first."),
            (var outcome and (ScheduleOutcome.TooSoon or ScheduleOutcome.TooFar), _) => WrongTime(outcome),
            (ScheduleOutcome.Sent, _) => WasSent(),
            _ => await gate.RefuseAsync(user.Id(), peer, cancellation),
        };
    }

    private static async Task<Results<Ok<ScheduledMessageDto>, NotWritable, ProblemHttpResult, ValidationProblem>> ChangeAsync(
        string peerId,
        Guid clientId,
        ChangeScheduledMessageDto sent,
        ClaimsPrincipal user,
        ScheduledMessageStore store,
        ConversationGate gate,
        CancellationToken cancellation)
    {
        if (!MessageText.TryTrim(sent.Text, out var text, out var reason)) return Invalid("text", reason);
        if (!UserIds.TryParse(peerId, out var peer)) return new NotWritable();
        return await store.ChangeAsync(user.Id(), peer, clientId, sent with { Text = text }, cancellation) switch
        {
            (ScheduleOutcome.Done, { } changed) => TypedResults.Ok(changed),
            (var outcome and (ScheduleOutcome.TooSoon or ScheduleOutcome.TooFar), _) => WrongTime(outcome),
            (ScheduleOutcome.Sent, _) => WasSent(),
            (ScheduleOutcome.Missing, _) => NoSuchMessage(),
            _ => await gate.RefuseAsync(user.Id(), peer, cancellation),
        };
    }

    private static async Task<Results<NoContent, NoConversation, ProblemHttpResult>> DeleteAsync(
        string peerId, Guid clientId, ClaimsPrincipal user, ScheduledMessageStore store, CancellationToken cancellation)
    {
        if (!UserIds.TryParse(peerId, out var peer)) return new NoConversation();
        return await store.DeleteAsync(user.Id(), peer, clientId, cancellation) switch
        {
            ScheduleOutcome.Done => TypedResults.NoContent(),
            ScheduleOutcome.Sent => WasSent(),
            _ => new NoConversation(),
        };
    }

    private static async Task<Results<NoContent, NotWritable, ProblemHttpResult>> SendAsync(
        string peerId, Guid clientId, ClaimsPrincipal user, ScheduledMessageSender sender, ConversationGate gate)
    {
        if (!UserIds.TryParse(peerId, out var peer)) return new NotWritable();
        return await sender.SendNowAsync(user.Id(), peer, clientId) switch
        {
            ScheduleOutcome.Done => TypedResults.NoContent(),
            ScheduleOutcome.Missing => NoSuchMessage(),
            _ => await gate.RefuseAsync(user.Id(), peer, CancellationToken.None),
        };
    }

    private static async Task<Ok<IReadOnlyList<UnsentMessageDto>>> ListUnsentAsync(
        ClaimsPrincipal user, ScheduledMessageReader reader, CancellationToken cancellation) =>
        TypedResults.Ok(await reader.ListUnsentAsync(user.Id(), cancellation));

    private static ValidationProblem WrongTime(ScheduleOutcome outcome) => Invalid(
        "sendAt",
        outcome == ScheduleOutcome.TooSoon ? "The time must be at least a minute from now." : "The time must be within a year from now.");

    private static ProblemHttpResult WasSent() =>
        TypedResults.Problem("The message was sent, or is being sent.", statusCode: StatusCodes.Status409Conflict, type: AlreadySent);

    private static ProblemHttpResult NoSuchMessage() => TypedResults.Problem(
        "You have no such scheduled message in this conversation.", statusCode: StatusCodes.Status404NotFound, type: ProblemTypes.NotFound);
}
