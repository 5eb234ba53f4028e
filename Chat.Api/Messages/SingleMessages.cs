using Chat.Api.Database;
using Chat.Api.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Messages;

/// <summary>Looks up single messages of many conversations.</summary>
internal sealed class SingleMessages(ChatDb database, TextOpener texts)
{
    private static readonly string ByClientId =
        $$"""
        SELECT {{PlacedRow.Columns}}
        FROM readable_conversations gate
        JOIN conversations conversation ON conversation.id = gate.conversation_id
        JOIN messages message ON message.conversation_id = conversation.id AND message.sender_id = gate.user_id
        {{StoredText.Join("message")}}
        WHERE gate.user_id = {0} AND gate.peer_id = {1} AND message.client_id = {2}
        """;

    private static readonly string ByPlaces =
        $$"""
        SELECT {{PlacedRow.Columns}}
        FROM unnest({0}, {1}) AS place (conversation_id, seq)
        JOIN messages message USING (conversation_id, seq)
        JOIN conversations conversation ON conversation.id = message.conversation_id AND message.seq > conversation.erased_seq
        {{StoredText.Join("message")}}
        """;

    /// <summary>The sender's message with this <c>clientId</c>, if the sender can still read it.</summary>
    public async Task<MessageDto?> FindAsync(long sender, long peer, Guid clientId) =>
        (await database.Database.SqlQueryRaw<PlacedRow>(ByClientId, sender, peer, clientId).ToListAsync()) is [var found]
            ? found.ToDto(texts)
            : null;

    /// <summary>The messages at these places, in conversations whose gate the caller has passed.</summary>
    public async Task<Dictionary<(long ConversationId, long Seq), MessageDto>> ReadAsync(
        IReadOnlyList<(long ConversationId, long Seq)> places, CancellationToken cancellation)
    {
        if (places.Count == 0) return [];
        var conversations = places.Select(place => place.ConversationId).ToArray();
        var seqs = places.Select(place => place.Seq).ToArray();
        return (await database.Database.SqlQueryRaw<PlacedRow>(ByPlaces, conversations, seqs).ToListAsync(cancellation))
            .ToDictionary(message => (message.ConversationId, message.Seq!.Value), message => message.ToDto(texts));
    }
}
