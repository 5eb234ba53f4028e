using System.Security.Claims;
using Chat.Api.Conversations;
using Chat.Api.Http;
using Chat.Api.Limits;
using Chat.Api.Problems;
using Chat.Api.Security;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using static Chat.Api.Problems.ProblemTypes;

namespace Chat.Api.Messages;

internal static class MessageApi
{
    public static void MapMessages(this IEndpointRouteBuilder routes)
    {
        var messages = routes.MapGroup("/api/conversations/{peerId}/messages").WithTags("Messages");
        messages.MapPost("", SendAsync).WithName("sendMessage").LimitAs(CallKind.Send)
            .WithSummary(
                "Sends a message to the peer. The same clientId again returns the same message, and stores no second one.");
        messages.MapGet("", ReadAsync).WithName("readMessages")
            .WithSummary("The messages after or before a seq, oldest first; or those after a change, in the order of change.")
            .AddOpenApiOperationTransformer(PageParameters.Describe);
        messages.MapPut("/{seq:long}", EditAsync).WithName("editMessage")
            .WithSummary("Changes the text of one of the caller's messages of the last 15 minutes. The same text again changes nothing.")
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict);
        messages.MapDelete("/{seq:long}", DeleteAsync).WithName("deleteMessage")
            .WithSummary("Deletes the text of one of the caller's messages of the last 15 minutes. A repeated call changes nothing.")
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict);
        messages.MapPut("/{seq:long}/reaction", ReactAsync).WithName("reactToMessage")
            .WithSummary("Reacts to a message with a sign, which replaces the caller's earlier one. The same sign again changes nothing.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        messages.MapDelete("/{seq:long}/reaction", TakeReactionBackAsync).WithName("takeReactionBack")
            .WithSummary("Removes the caller's reaction to a message. A repeated call changes nothing.");
    }

    private static async Task<Results<SizedCreated<MessageDto>, SizedOk<MessageDto>, NotWritable, ValidationProblem>> SendAsync(
        string peerId, SendMessageDto message, ClaimsPrincipal user, MessageSender sender, SingleMessages messages, ConversationGate gate)
    {
        if (!MessageText.TryTrim(message.Text, out var text, out var reason)) return Invalid("text", reason);
        if (!UserIds.TryParse(peerId, out var peer)) return new NotWritable();
        return await sender.SendAsync(user.Id(), peer, message.ClientId, text, message.ReplyTo) switch
        {
            // A message of before the end stays sent, also for a browser that did not get the answer.
            null when await messages.FindAsync(user.Id(), peer, message.ClientId) is { } earlier => new SizedOk<MessageDto>(earlier),
            null => await gate.RefuseAsync(user.Id(), peer, CancellationToken.None),
            (null, _) => Invalid("replyTo", NoSuchMessage),
            ({ } sent, true) => new SizedCreated<MessageDto>($"/api/conversations/{peerId}/messages?after={sent.Seq - 1}&limit=1", sent),
            ({ } sent, false) => new SizedOk<MessageDto>(sent),
        };
    }

    private static async Task<Results<SizedOk<MessagePageDto>, NoConversation>> ReadAsync(
        string peerId, PageRequest page, ClaimsPrincipal user, MessageReader reader) =>
        UserIds.TryParse(peerId, out var peer) && await reader.ReadAsync(user.Id(), peer, page) is { } messages
            ? new SizedOk<MessagePageDto>(messages)
            : new NoConversation();

    private static async Task<Results<Ok<MessageDto>, NotWritable, ProblemHttpResult, ValidationProblem>> EditAsync(
        string peerId,
        long seq,
        EditMessageDto message,
        ClaimsPrincipal user,
        MessageChanger changer,
        ConversationGate gate,
        SecurityEvents events,
        CancellationToken cancellation)
    {
        if (!MessageText.TryTrim(message.Text, out var text, out var reason)) return Invalid("text", reason);
        if (!UserIds.TryParse(peerId, out var peer)) return new NotWritable();
        return await changer.EditAsync(user.Id(), peer, seq, text, cancellation) switch
        {
            (ChangeOutcome.Done, { } edited) => TypedResults.Ok(edited),
            (ChangeOutcome.NoConversation, _) => await gate.RefuseAsync(user.Id(), peer, cancellation),
            (ChangeOutcome.NotOwn, _) => NotOwn(user, events),
            var (outcome, _) => Refuse(outcome),
        };
    }

    private static async Task<Results<Ok<MessageDto>, NotWritable, ProblemHttpResult>> DeleteAsync(
        string peerId,
        long seq,
        ClaimsPrincipal user,
        MessageChanger changer,
        ConversationGate gate,
        SecurityEvents events,
        CancellationToken cancellation)
    {
        if (!UserIds.TryParse(peerId, out var peer)) return new NotWritable();
        return await changer.DeleteAsync(user.Id(), peer, seq, cancellation) switch
        {
            (ChangeOutcome.Done, { } deleted) => TypedResults.Ok(deleted),
            (ChangeOutcome.NoConversation, _) => await gate.RefuseAsync(user.Id(), peer, cancellation),
            (ChangeOutcome.NotOwn, _) => NotOwn(user, events),
            var (outcome, _) => Refuse(outcome),
        };
    }

    private static Task<Results<Ok<MessageDto>, NotWritable, ProblemHttpResult>> ReactAsync(
        string peerId,
        long seq,
        ReactDto react,
        ClaimsPrincipal user,
        MessageChanger changer,
        ConversationGate gate,
        CancellationToken cancellation) =>
        SetReactionAsync(peerId, seq, react.Reaction, user, changer, gate, cancellation);

    private static Task<Results<Ok<MessageDto>, NotWritable, ProblemHttpResult>> TakeReactionBackAsync(
        string peerId, long seq, ClaimsPrincipal user, MessageChanger changer, ConversationGate gate, CancellationToken cancellation) =>
        SetReactionAsync(peerId, seq, null, user, changer, gate, cancellation);

    private static async Task<Results<Ok<MessageDto>, NotWritable, ProblemHttpResult>> SetReactionAsync(
        string peerId,
        long seq,
        Reaction? reaction,
        ClaimsPrincipal user,
        MessageChanger changer,
        ConversationGate gate,
        CancellationToken cancellation)
    {
        if (!UserIds.TryParse(peerId, out var peer)) return new NotWritable();
        return await changer.ReactAsync(user.Id(), peer, seq, reaction, cancellation) switch
        {
            (ChangeOutcome.Done, { } changed) => TypedResults.Ok(changed),
            (ChangeOutcome.NoConversation, _) => await gate.RefuseAsync(user.Id(), peer, cancellation),
            var (outcome, _) => Refuse(outcome),
        };
    }

    private static ProblemHttpResult NotOwn(ClaimsPrincipal user, SecurityEvents events)
    {
        events.Refused(Refusal.NotAllowed, user.Id());
        return TypedResults.Problem(
            "Only messages that you wrote yourself can be changed.", statusCode: StatusCodes.Status403Forbidden, type: NotAllowed);
    }

    private static ProblemHttpResult Refuse(ChangeOutcome outcome) => outcome switch
    {
        ChangeOutcome.NoMessage => NoMessage(),
        ChangeOutcome.Deleted => DeletedMessage(),
        _ => TypedResults.Problem(
            $"The message was sent more than {MessageChanger.Window.TotalMinutes:0} minutes ago.",
            statusCode: StatusCodes.Status409Conflict, type: TooLate),
    };
}
