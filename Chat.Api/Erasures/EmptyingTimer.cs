using Chat.Api.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Chat.Api.Erasures;

/// <summary>
/// Empties the rows of erased messages in batches. One instance does so at a time, under an advisory lock; a process that dies leaves the
/// rest to the next poll.
/// </summary>
internal sealed class EmptyingTimer(
    DatabaseOutage outage, IServiceScopeFactory scopes, IOptions<RetentionOptions> options, TimeProvider clock)
    : DueTimer(outage, scopes, options.Value.EmptyingInterval, clock)
{
    private const long AdvisoryLock = 0x43686174_00000021;
    private const int BatchSize = 1000;

    protected override async Task<bool> TakeAsync(IServiceProvider services, CancellationToken stopping)
    {
        var database = services.GetRequiredService<ChatDb>();
        await using var transaction = await database.Database.BeginTransactionAsync(stopping);
        var isAlone = await database.Database
            .SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock({AdvisoryLock}) AS \"Value\"").ToListAsync(stopping);
        if (isAlone is not [true]) return false;
        var emptied = await EmptyAsync(database, stopping);
        await transaction.CommitAsync(stopping);
        return emptied;
    }

    /// <summary>Empties the next rows of a conversation, which stay as numbers without a text.</summary>
    /// <returns>Whether there may be more.</returns>
    private static async Task<bool> EmptyAsync(ChatDb database, CancellationToken stopping) =>
        await database.Database.ExecuteSqlAsync(
            $"""
            WITH next AS (
                SELECT erasure.conversation_id, erasure.emptied_seq AS after,
                    LEAST(erasure.emptied_seq + {BatchSize}, conversation.erased_seq) AS upto
                FROM erasures erasure JOIN conversations conversation ON conversation.id = erasure.conversation_id
                WHERE erasure.emptied_seq < conversation.erased_seq LIMIT 1
            ), emptied AS (
                UPDATE messages message SET key_id = NULL, body = NULL, edited_at = NULL,
                    deleted_at = coalesce(message.deleted_at, clock_timestamp()), sender_reaction = NULL, recipient_reaction = NULL
                FROM next WHERE message.conversation_id = next.conversation_id AND message.seq > next.after AND message.seq <= next.upto
            )
            UPDATE erasures SET emptied_seq = next.upto FROM next WHERE erasures.conversation_id = next.conversation_id
            """,
            stopping) > 0;
}
