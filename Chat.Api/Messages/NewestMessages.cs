using Chat.Api.Database;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Messages;

/// <summary>Looks up the newest messages of many conversations.</summary>
internal sealed class NewestMessages(ChatDb database)
{
    /// <summary>The newest message of each of these conversations, whose gate the caller has passed.</summary>
    public async Task<Dictionary<long, MessageDto>> ReadAsync(IEnumerable<long> conversations, CancellationToken cancellation) =>
        await database.Conversations
            .Where(conversation => conversations.Contains(conversation.Id))
            .Join(
                database.Messages,
                conversation => new { ConversationId = conversation.Id, Seq = conversation.LastSeq },
                message => new { message.ConversationId, message.Seq },
                (_, message) => message)
            .AsNoTracking()
            .ToDictionaryAsync(message => message.ConversationId, message => message.ToDto(), cancellation);
}
