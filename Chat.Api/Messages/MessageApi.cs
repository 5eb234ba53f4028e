using System.Security.Claims;
using Chat.Api.Problems;
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
        messages.MapPost("", SendAsync).WithName("sendMessage")
            .WithSummary("Sends a message to the peer. The same clientId again gives the same message, never a second one.");
        messages.MapGet("", ReadAsync).WithName("readMessages")
            .WithSummary("Messages after a seq, or before one, oldest first.")
            .AddOpenApiOperationTransformer(PageParameters.Describe);
    }

    private static async Task<Results<Created<MessageDto>, Ok<MessageDto>, NoConversation, ValidationProblem>> SendAsync(
        string peerId, SendMessageDto message, ClaimsPrincipal user, MessageSender sender, CancellationToken cancellation)
    {
        if (!MessageText.TryTrim(message.Text, out var text, out var reason)) return Invalid("text", reason);
        if (!UserIds.TryParse(peerId, out var peer)) return new NoConversation();
        return await sender.SendAsync(user.Id(), peer, message.ClientId, text, cancellation) switch
        {
            null => new NoConversation(),
            (var sent, true) => TypedResults.Created($"/api/conversations/{peerId}/messages?after={sent.Seq - 1}&limit=1", sent),
            (var sent, false) => TypedResults.Ok(sent),
        };
    }

    private static async Task<Results<Ok<MessagePageDto>, NoConversation>> ReadAsync(
        string peerId, PageRequest page, ClaimsPrincipal user, MessageReader reader, CancellationToken cancellation) =>
        UserIds.TryParse(peerId, out var peer) && await reader.ReadAsync(user.Id(), peer, page, cancellation) is { } messages
            ? TypedResults.Ok(messages)
            : new NoConversation();
}
