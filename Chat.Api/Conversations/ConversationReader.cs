using Chat.Api.Database;
using Chat.Api.Messages;
using Chat.Api.Presence;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Conversations;

/// <summary>Lists a user's conversations.</summary>
internal sealed class ConversationReader(ChatDb database, MessageReader messages, PresenceReader presence)
{
    /// <summary>Presence is decoration here: it may not hold up the list.</summary>
    private static readonly TimeSpan PatienceForPresence = TimeSpan.FromMilliseconds(250);

    /// <summary>All that are open, the one with the newest message first, those without any last.</summary>
    public async Task<IReadOnlyList<ConversationDto>> ListAsync(long reader, CancellationToken cancellation)
    {
        var rows = await (
            from conversation in database.OpenConversations
            join peer in database.Users on conversation.PeerId equals peer.Id
            where conversation.UserId == reader
            orderby conversation.LastMessageAt ?? DateTimeOffset.MinValue descending, peer.Name, peer.Id
            select new
            {
                Conversation = conversation,
                Peer = new { peer.Id, peer.Name, peer.Role, peer.Availability },
                Unread = database.Messages.Count(message =>
                    message.ConversationId == conversation.ConversationId
                    && message.Seq > conversation.ReadSeq
                    && message.SenderId == conversation.PeerId
                    && message.DeletedAt == null),
            }).ToListAsync(cancellation);
        var newest = await messages.NewestAsync(rows.Select(row => row.Conversation.ConversationId), cancellation);
        var present = await presence.PresentAmongAsync(rows.Select(row => row.Peer.Id), PatienceForPresence, cancellation);
        return [.. rows.Select(row => new ConversationDto(
            new PeerDto(UserIds.Format(row.Peer.Id), row.Peer.Name, row.Peer.Role, row.Peer.Availability, present?.Contains(row.Peer.Id) ?? false),
            row.Conversation.LastSeq,
            row.Conversation.LastChange,
            row.Conversation.ReadSeq,
            row.Conversation.PeerReadSeq,
            row.Conversation.PeerDeliveredSeq,
            row.Unread,
            newest.GetValueOrDefault(row.Conversation.ConversationId)))];
    }
}
