using Chat.Api.Database;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Conversations;

/// <summary>Checks the gate alone, for calls that neither read nor write a conversation.</summary>
internal sealed class ConversationGate(ChatDb database)
{
    /// <summary>Whether an active coaching joins the two.</summary>
    public Task<bool> IsOpenAsync(long user, long peer, CancellationToken cancellation) =>
        database.OpenConversations.AnyAsync(conversation => conversation.UserId == user && conversation.PeerId == peer, cancellation);
}
