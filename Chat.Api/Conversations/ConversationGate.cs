using Chat.Api.Database;
using Chat.Api.Problems;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Conversations;

/// <summary>Checks the gate alone, for calls that neither read nor write a conversation, and for calls that were refused.</summary>
internal sealed class ConversationGate(ChatDb database)
{
    /// <summary>Whether an active coaching joins the two, so that they can write.</summary>
    public Task<bool> IsOpenAsync(long user, long peer, CancellationToken cancellation) =>
        database.OpenConversations.AnyAsync(conversation => conversation.UserId == user && conversation.PeerId == peer, cancellation);

    /// <summary>Whether a coaching joins the two or once did, so that they can read.</summary>
    public Task<bool> IsReadableAsync(long user, long peer, CancellationToken cancellation) =>
        database.ReadableConversations.AnyAsync(conversation => conversation.UserId == user && conversation.PeerId == peer, cancellation);

    /// <summary>The answer to a call that would have written, and found that no active coaching joins the two.</summary>
    public async Task<NotWritable> RefuseAsync(long user, long peer, CancellationToken cancellation) =>
        new(hasEnded: await IsReadableAsync(user, peer, cancellation));
}
