using Chat.Api.Database;
using Chat.Api.Notices;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Chat.Api.Conversations;

/// <summary>
/// Keeps the marks that are private to a user: pinned, unread, settled. A change is told to the user's other browsers, not to the peer.
/// </summary>
internal sealed class OwnMarks(ChatDb database, Outbox outbox)
{
    /// <returns>False when the gate is closed.</returns>
    public Task<bool> PinAsync(long user, long peer, bool isPinned, CancellationToken cancellation) =>
        KeepAsync(user, peer, marks => marks.SetProperty(mine => mine.Pinned, isPinned), cancellation);

    /// <returns>False when the gate is closed.</returns>
    public Task<bool> MarkUnreadAsync(long user, long peer, bool isUnread, CancellationToken cancellation) =>
        KeepAsync(user, peer, marks => marks.SetProperty(mine => mine.MarkedUnread, isUnread), cancellation);

    public async Task<MarkOutcome> SettleAsync(long user, long peer, long seq, CancellationToken cancellation)
    {
        var last = await database.ReadableConversations
            .Where(conversation => conversation.UserId == user && conversation.PeerId == peer)
            .Select(conversation => (long?)conversation.LastSeq)
            .SingleOrDefaultAsync(cancellation);
        if (last < seq) return MarkOutcome.NotWritten;
        return await KeepAsync(user, peer, marks => marks.SetProperty(mine => mine.SettledSeq, seq), cancellation)
            ? MarkOutcome.Marked
            : MarkOutcome.NoConversation;
    }

    private async Task<bool> KeepAsync(
        long user, long peer, Action<UpdateSettersBuilder<Participant>> marks, CancellationToken cancellation)
    {
        var kept = await database.Participants
            .Where(mine => mine.UserId == user && mine.PeerId == peer)
            .Where(mine => database.ReadableConversations.Any(gate => gate.UserId == mine.UserId && gate.PeerId == mine.PeerId))
            .ExecuteUpdateAsync(marks, cancellation);
        if (kept == 0) return false;
        outbox.Tell(user, peer, NoticeKind.Own);
        return true;
    }
}
