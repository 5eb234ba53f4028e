using Chat.Api.Database;
using Chat.Api.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Messages;

/// <summary>Looks up the newest messages of many conversations.</summary>
internal sealed class NewestMessages(ChatDb database, TextOpener texts)
{
    private static readonly string Newest =
        $$"""
        SELECT {{PlacedRow.Columns}}
        FROM conversations conversation
        JOIN messages message ON message.conversation_id = conversation.id AND message.seq = conversation.last_seq
            AND message.seq > conversation.erased_seq
        {{StoredText.Join("message")}}
        WHERE conversation.id = ANY({0})
        """;

    /// <summary>The newest message of each of these conversations, whose gate the caller has passed.</summary>
    public async Task<Dictionary<long, MessageDto>> ReadAsync(IEnumerable<long> conversations, CancellationToken cancellation) =>
        (await database.Database.SqlQueryRaw<PlacedRow>(Newest, conversations.ToArray()).ToListAsync(cancellation))
            .ToDictionary(message => message.ConversationId, message => message.ToDto(texts));
}
