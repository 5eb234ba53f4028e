using Chat.Api.Conversations;
using Chat.Api.Database;
using Chat.Api.Messages;
using Chat.Api.Notices;
using Chat.Api.Sealing;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Chat.Api.ScheduledMessages;

/// <summary>
/// Sends scheduled messages like all others: it leases a message, sends it, and deletes the schedule. If this process dies in between,
/// another instance sends it after the lease; a message that is stored by then has the same <c>clientId</c> and is not stored again.
/// </summary>
internal sealed partial class ScheduledMessageSender(
    ChatDb database,
    ConversationGate gate,
    ScheduledMessageStore store,
    TextOpener texts,
    MessageSender sender,
    Outbox outbox,
    DatabaseOutage outage,
    ILogger<ScheduledMessageSender> logger)
{
    public const int BatchSize = 200;

    /// <summary>The lease of a taken message, longer than a statement may last; also the pause between attempts.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private const string Columns =
        """
        id AS "Id", sender_id AS "SenderId", peer_id AS "PeerId", client_id AS "ClientId", send_at AS "SendAt",
            key_id AS "KeyId", body AS "Body",
            (SELECT master FROM data_keys WHERE data_keys.id = key_id) AS "Master",
            (SELECT wrapped FROM data_keys WHERE data_keys.id = key_id) AS "Wrapped",
            EXISTS (SELECT FROM users WHERE users.id = sender_id AND users.disabled_at IS NOT NULL) AS "IsSenderDisabled"
        """;

    private const string TakeDue =
        $$"""
        {{PlanSettings.ByIndex}}
        UPDATE scheduled_messages SET taken = true, due_at = statement_timestamp() + {0}
        WHERE id = ANY(ARRAY(
            SELECT id FROM scheduled_messages WHERE due_at <= statement_timestamp() ORDER BY due_at LIMIT {1} FOR UPDATE SKIP LOCKED))
        RETURNING {{Columns}}
        """;

    private const string TakeOne =
        $$"""
        UPDATE scheduled_messages SET taken = true, due_at = clock_timestamp() + {0}
        WHERE (sender_id, peer_id, client_id) = ({1}, {2}, {3})
        RETURNING {{Columns}}
        """;

    /// <summary>Sends a batch of due messages, and returns the number of taken ones.</summary>
    public async Task<int> SendDueAsync(CancellationToken cancellation)
    {
        var due = await TakeAsync(TakeDue, cancellation, Lease, BatchSize);
        if (due.Count == 0) return 0;
        var results = await Task.WhenAll(due.GroupBy(message => (message.SenderId, message.PeerId)).Select(SendAsync));
        var sent = await SettleAsync([.. results.SelectMany(result => result)]);
        LogSent(logger, sent, due.Count);
        return due.Count;
    }

    /// <summary>Sends a message at once, whatever its time. A message that is being sent meanwhile is still sent only once.</summary>
    /// <exception cref="NpgsqlException">PostgreSQL did not answer. The message was sent, or the timer sends it soon.</exception>
    public async Task<ScheduleOutcome> SendNowAsync(long user, long peer, Guid clientId)
    {
        if (!await gate.IsOpenAsync(user, peer, CancellationToken.None))
        {
            var wasSent = await store.WasSentAsync(user, peer, clientId, CancellationToken.None);
            return wasSent ? ScheduleOutcome.Done : ScheduleOutcome.NoConversation;
        }

        if (await TakeAsync(TakeOne, CancellationToken.None, Lease, user, peer, clientId) is not [var taken])
            return await store.WasSentAsync(user, peer, clientId, CancellationToken.None) ? ScheduleOutcome.Done : ScheduleOutcome.Missing;
        if (TextOf(taken) is not { } text)
        {
            await SettleAsync([(taken, false)]);
            return ScheduleOutcome.Missing;
        }

        var message = await sender.SendAsync(user, peer, clientId, text, replyTo: null);
        await SettleAsync([(taken, message is not null)]);
        return message is null ? ScheduleOutcome.NoConversation : ScheduleOutcome.Done;
    }

    private async Task<List<Due>> TakeAsync(string statement, CancellationToken cancellation, params object[] values)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var taken = await database.Database.SqlQueryRaw<Due>(statement, values).ToListAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return taken;
    }

    /// <summary>
    /// Sends the messages of one conversation one after the other, by their times, and tells whether each was sent. A message is not sent
    /// when the gate is closed, the sender is disabled, or the text does not open.
    /// </summary>
    private async Task<IReadOnlyList<(Due Message, bool IsSent)>> SendAsync(IEnumerable<Due> messages)
    {
        var results = new List<(Due Message, bool IsSent)>();
        foreach (var message in messages.OrderBy(message => message.SendAt).ThenBy(message => message.Id))
        {
            if (message.IsSenderDisabled || TextOf(message) is not { } text)
            {
                results.Add((message, false));
                continue;
            }

            try
            {
                var sent = await sender.SendAsync(message.SenderId, message.PeerId, message.ClientId, text, replyTo: null);
                results.Add((message, sent is not null));
            }
            catch (Exception exception)
            {
                // Without a database the next messages would fail too. Any other failure concerns this message alone.
                if (DatabaseOutage.CauseOf(exception) is { } trouble)
                {
                    outage.Begins(trouble);
                    break;
                }

                LogFailed(logger, message.Id, exception.GetType().Name);
            }
        }

        return results;
    }

    /// <summary>
    /// Deletes sent messages, keeps unsendable ones for their sender, and tells the senders' browsers. The other messages are tried again
    /// after the lease.
    /// </summary>
    private async Task<int> SettleAsync(IReadOnlyList<(Due Message, bool IsSent)> results)
    {
        var sent = results.Where(result => result.IsSent).Select(result => result.Message.Id).ToList();
        var ended = new List<long>();
        foreach (var (message, _) in results.Where(result => !result.IsSent))
        {
            // An instance may have sent the message before the coaching ended, and then died.
            var wasSent = await store.WasSentAsync(message.SenderId, message.PeerId, message.ClientId, CancellationToken.None);
            (wasSent ? sent : ended).Add(message.Id);
        }

        await using var transaction = await database.Database.BeginTransactionAsync(CancellationToken.None);
        await database.Database.ExecuteSqlRawAsync(Settle, sent.ToArray(), ended.ToArray());
        await transaction.CommitAsync(CancellationToken.None);
        foreach (var (user, peer) in results.Select(result => (result.Message.SenderId, result.Message.PeerId)).Distinct())
            outbox.Tell(user, peer, NoticeKind.Planned);
        return sent.Count;
    }

    private const string Settle =
        $$"""
        {{PlanSettings.ByIndex}}
        DELETE FROM scheduled_messages WHERE id = ANY({0});
        UPDATE scheduled_messages SET taken = false, due_at = NULL WHERE id = ANY({1})
        """;

    private string? TextOf(Due due) => texts.Open(
        new StoredText(due.KeyId, due.Body, due.Master, due.Wrapped),
        ScheduledMessage.PlaceOf(due.SenderId, due.PeerId, due.ClientId));

    private sealed record Due(
        long Id,
        long SenderId,
        long PeerId,
        Guid ClientId,
        DateTimeOffset SendAt,
        long? KeyId,
        byte[]? Body,
        string? Master,
        byte[]? Wrapped,
        bool IsSenderDisabled);

    [LoggerMessage(LogLevel.Information, "Sent {Count} of {Due} scheduled messages that were due")]
    private static partial void LogSent(ILogger logger, int count, int due);

    [LoggerMessage(LogLevel.Error, "The scheduled message {Id} could not be sent, and is tried again: {Error}")]
    private static partial void LogFailed(ILogger logger, long id, string error);
}
