using Chat.Api.Database;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Messages;

/// <summary>Looks up single messages of many conversations.</summary>
internal sealed class SingleMessages(ChatDb database)
{
    /// <summary>The sender's message with this <c>clientId</c>, if the sender can still read it.</summary>
    public async Task<MessageDto?> FindAsync(long sender, long peer, Guid clientId)
    {
        var found = await (
            from gate in database.ReadableConversations
            where gate.UserId == sender && gate.PeerId == peer
            join message in database.Messages on gate.ConversationId equals message.ConversationId
            where message.SenderId == sender && message.ClientId == clientId
            select message).AsNoTracking().SingleOrDefaultAsync();
        return found?.ToDto();
    }

    /// <summary>The messages at these places, in conversations whose gate the caller has passed.</summary>
    public async Task<Dictionary<(long ConversationId, long Seq), MessageDto>> ReadAsync(
        IReadOnlyList<(long ConversationId, long Seq)> places, CancellationToken cancellation)
    {
        if (places.Count == 0) return [];
        var conversations = places.Select(place => place.ConversationId).ToArray();
        var seqs = places.Select(place => place.Seq).ToArray();
        return await database.Messages
            .FromSql(
                $"""
                SELECT message.* FROM unnest({conversations}, {seqs}) AS place (conversation_id, seq)
                JOIN messages message USING (conversation_id, seq)
                """)
            .AsNoTracking()
            .ToDictionaryAsync(message => (message.ConversationId, message.Seq), message => message.ToDto(), cancellation);
    }
}
