using Chat.Api.Database;
using Chat.Api.Notices;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Chat.Api.OwnReminders;

/// <summary>
/// Tells users' browsers that a reminder is due. If the notice is lost, the browser's next request finds the reminder, which stays until
/// the user ends it.
/// </summary>
internal sealed class OwnReminderTimer(
    Outbox outbox, DatabaseOutage outage, IServiceScopeFactory scopes, IOptions<OwnReminderOptions> options, TimeProvider clock)
    : DueTimer(outage, scopes, options.Value.Interval, clock)
{
    private const int BatchSize = 500;

    private const string TakeDue =
        $$"""
        {{PlanSettings.ByIndex}}
        UPDATE own_reminders SET told = true
        WHERE id = ANY(ARRAY(
            SELECT id FROM own_reminders WHERE NOT told AND due_at <= statement_timestamp()
            ORDER BY due_at LIMIT {0} FOR UPDATE SKIP LOCKED))
        RETURNING user_id AS "UserId", peer_id AS "PeerId"
        """;

    protected override async Task<bool> TakeAsync(IServiceProvider services, CancellationToken stopping)
    {
        var database = services.GetRequiredService<ChatDb>();
        await using var transaction = await database.Database.BeginTransactionAsync(stopping);
        var due = await database.Database.SqlQueryRaw<Due>(TakeDue, BatchSize).ToListAsync(stopping);
        await transaction.CommitAsync(stopping);
        foreach (var (user, peer) in due.Distinct()) outbox.Tell(user, peer, NoticeKind.Planned);
        return due.Count == BatchSize;
    }

    private sealed record Due(long UserId, long PeerId);
}
