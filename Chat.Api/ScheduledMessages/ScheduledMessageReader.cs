using Chat.Api.Conversations;
using Chat.Api.Database;
using Chat.Api.Sealing;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.ScheduledMessages;

/// <summary>Lists scheduled messages for their senders.</summary>
internal sealed class ScheduledMessageReader(ChatDb database, ConversationGate gate, TextOpener texts)
{
    /// <summary>The sender's scheduled messages in this conversation, by time; null when there are none and no conversation.</summary>
    public async Task<IReadOnlyList<ScheduledMessageDto>?> ListAsync(long sender, long peer, CancellationToken cancellation)
    {
        var rows = await database.ScheduledMessages.Where(scheduled => scheduled.SenderId == sender && scheduled.PeerId == peer)
            .OrderBy(scheduled => scheduled.SendAt).ThenBy(scheduled => scheduled.Id)
            .SelectMany(
                scheduled => database.DataKeys.Where(key => key.Id == scheduled.KeyId).DefaultIfEmpty(),
                (scheduled, key) => new ScheduledMessageRow(
                    null, scheduled.ClientId, scheduled.SendAt, scheduled.DueAt, scheduled.Taken, scheduled.KeyId, scheduled.Body,
                    key!.Master, key.Wrapped))
            .ToListAsync(cancellation);
        if (rows.Count == 0 && !await gate.IsReadableAsync(sender, peer, cancellation)) return null;
        return [.. rows.Select(row => row.ToDto(texts, sender, peer)!)];
    }

    /// <summary>The sender's messages, in all conversations, that could not be sent.</summary>
    public async Task<IReadOnlyList<UnsentMessageDto>> ListUnsentAsync(long sender, CancellationToken cancellation)
    {
        var rows = await database.ScheduledMessages.Where(scheduled => scheduled.SenderId == sender && scheduled.DueAt == null)
            .OrderBy(scheduled => scheduled.SendAt).ThenBy(scheduled => scheduled.Id)
            .Select(scheduled => new { scheduled.PeerId, scheduled.ClientId })
            .ToListAsync(cancellation);
        return [.. rows.Select(row => new UnsentMessageDto(UserIds.Format(row.PeerId), row.ClientId))];
    }
}
