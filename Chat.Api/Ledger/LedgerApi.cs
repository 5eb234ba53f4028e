using System.Security.Claims;
using Chat.Api.Database;
using Chat.Api.Users;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Ledger;

/// <summary>The count of all messages by state, from PostgreSQL alone.</summary>
/// <param name="Persisted">Messages that are stored.</param>
/// <param name="Noticed">Messages whose notice Redis took: all except those that the outbox still owes.</param>
/// <param name="Fetched">Messages that the API has served to their recipient.</param>
/// <param name="Owed">Notices of any kind in the outbox.</param>
/// <param name="OldestOwedAt">When the oldest owed notice was written.</param>
/// <param name="Unfetched">Messages that their recipient has not been served.</param>
/// <param name="OldestUnfetchedAt">When the oldest unfetched message was sent.</param>
/// <param name="BrokenConversations">
/// Conversations whose messages are not numbered 1, 2, 3 … up to the last seq, or whose last change belongs to no message. Anything but 0
/// is a defect.
/// </param>
internal sealed record LedgerDto(
    long Persisted, long Noticed, long Fetched, long Owed, DateTimeOffset? OldestOwedAt, long Unfetched,
    DateTimeOffset? OldestUnfetchedAt, long BrokenConversations);

internal static class LedgerApi
{
    public static void MapLedger(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/ledger", ReconcileAsync)
            .WithTags("Ledger").WithName("ledger")
            .WithSummary("For admins: counts all messages by state. The call reads every message, so use it rarely.")
            .ProducesProblem(StatusCodes.Status403Forbidden);

    private static async Task<Results<Ok<LedgerDto>, ForbidHttpResult>> ReconcileAsync(
        ClaimsPrincipal user, ChatDb database, CancellationToken cancellation)
    {
        if (!user.Has(Role.Admin)) return TypedResults.Forbid();
        var rows = await database.Database.SqlQuery<LedgerDto>(
            $"""
            WITH stored AS (
                SELECT conversation_id, count(*) AS messages, max(seq) AS top, max(change) AS newest FROM messages GROUP BY conversation_id
            ), waiting AS (
                SELECT count(*) AS messages, min(message.sent_at) AS oldest
                FROM participants recipient
                JOIN messages message ON message.conversation_id = recipient.conversation_id
                    AND message.seq > recipient.delivered_seq AND message.sender_id = recipient.peer_id
            ), owed AS (
                SELECT count(*) AS notices, count(*) FILTER (WHERE kind = 'new-message') AS messages, min(owed_at) AS oldest FROM outbox
            ), total AS (
                SELECT coalesce(sum(messages), 0)::bigint AS messages FROM stored
            ), broken AS (
                SELECT count(*) AS conversations FROM conversations LEFT JOIN stored ON stored.conversation_id = conversations.id
                WHERE (conversations.last_seq, conversations.last_seq, conversations.last_change)
                    <> (coalesce(stored.messages, 0), coalesce(stored.top, 0), coalesce(stored.newest, 0))
            )
            SELECT total.messages AS "Persisted", total.messages - owed.messages AS "Noticed",
                total.messages - waiting.messages AS "Fetched", owed.notices AS "Owed", owed.oldest AS "OldestOwedAt",
                waiting.messages AS "Unfetched", waiting.oldest AS "OldestUnfetchedAt",
                broken.conversations AS "BrokenConversations"
            FROM total, owed, waiting, broken
            """).ToListAsync(cancellation);
        return TypedResults.Ok(rows.Single());
    }
}
