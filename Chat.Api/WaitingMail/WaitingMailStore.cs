using Chat.Api.Database;
using Chat.Api.Mail;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Chat.Api.WaitingMail;

/// <summary>Keeps the wishes of users, finds who is due, and owes the mails (docs/adr/0026-waiting-mail.md).</summary>
internal sealed class WaitingMailStore(ChatDb database, MailOutbox outbox, IOptions<WaitingMailOptions> options)
{
    private const int MostFound = 5_000;

    private readonly WaitingMailOptions _times = options.Value;

    public async Task<WaitingMailWish> ReadAsync(long user, CancellationToken cancellation) =>
        await database.WaitingMail.Where(choice => choice.UserId == user)
            .Select(choice => (WaitingMailWish?)choice.Wish).SingleOrDefaultAsync(cancellation) ?? WaitingMailWish.Soon;

    public Task ReplaceAsync(long user, WaitingMailWish wish, CancellationToken cancellation) => database.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO waiting_mail (user_id, wish) VALUES ({user}, {WireName.Write(wish)})
        ON CONFLICT (user_id) DO UPDATE SET wish = EXCLUDED.wish
        """,
        cancellation);

    /// <summary>Stops the mails of the user with this token.</summary>
    /// <returns>False when no user has the token.</returns>
    public async Task<bool> StopAsync(Guid token, CancellationToken cancellation) =>
        await database.Database.ExecuteSqlAsync($"UPDATE waiting_mail SET wish = 'never' WHERE stop_token = {token}", cancellation) > 0;

    /// <summary>
    /// The users who are due for a mail if they are absent. A conversation counts from its first message that waits; once a mail was sent
    /// about that message, the conversation counts from its newest one.
    /// </summary>
    public async Task<IReadOnlyList<long>> FindDueAsync(CancellationToken cancellation) =>
        await database.Database.SqlQuery<long>(
            $"""
            SELECT users.id AS "Value" FROM users LEFT JOIN waiting_mail choice ON choice.user_id = users.id
            CROSS JOIN LATERAL (SELECT coalesce(choice.wish, 'soon') AS wish, coalesce(choice.mailed_at, '-infinity') AS mailed_at) own
            WHERE users.disabled_at IS NULL AND users.email IS NOT NULL AND own.wish <> 'never'
                AND own.mailed_at <= statement_timestamp() - CASE own.wish WHEN 'daily' THEN {_times.DailyPause} ELSE {_times.Pause} END
                AND users.id IN (SELECT user_id FROM unfetched WHERE newest_at > own.mailed_at
                    AND CASE WHEN waits_since > own.mailed_at THEN waits_since ELSE newest_at END
                        <= statement_timestamp() - CASE own.wish WHEN 'at-once' THEN {_times.AtOnceAfter} ELSE {_times.SoonAfter} END)
            LIMIT {MostFound}
            """).ToListAsync(cancellation);

    /// <summary>Owes each of the users a mail, in one transaction, unless another instance did so meanwhile.</summary>
    public async Task<int> OweAsync(IEnumerable<long> users, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var taken = await database.Database.SqlQuery<Taken>(
            $"""
            INSERT INTO waiting_mail (user_id, mailed_at) SELECT id, clock_timestamp() FROM unnest({users.Order().ToArray()}) AS id
            ON CONFLICT (user_id) DO UPDATE SET mailed_at = EXCLUDED.mailed_at
            WHERE waiting_mail.wish <> 'never' AND coalesce(waiting_mail.mailed_at, '-infinity') <= clock_timestamp()
                - CASE waiting_mail.wish WHEN 'daily' THEN {_times.DailyPause} ELSE {_times.Pause} END
            RETURNING user_id AS "UserId", stop_token AS "StopToken"
            """).ToListAsync(cancellation);
        foreach (var (user, token) in taken)
        {
            var data = new Dictionary<string, string>(StringComparer.Ordinal) { [MailStop.Token] = token.ToString("N") };
            await outbox.AddAsync(user, MailKind.WaitingMessage, data, token: null, cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return taken.Count;
    }

    private sealed record Taken(long UserId, Guid StopToken);
}
