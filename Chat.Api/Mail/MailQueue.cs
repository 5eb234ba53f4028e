using Chat.Api.Database;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Chat.Api.Mail;

/// <summary>A mail that this instance has taken, with the present data of its recipient.</summary>
internal sealed record DueMail(
    Guid Id,
    string Kind,
    string Data,
    byte[]? SealedToken,
    string? SealedBy,
    DateTimeOffset CreatedAt,
    int Attempts,
    string? Email,
    string? Language,
    bool IsUnwanted);

/// <summary>Takes due mail with a lease, and notes what became of it.</summary>
internal sealed class MailQueue(ChatDb database, IOptions<MailOptions> options)
{
    public const int BatchSize = 20;

    /// <summary>The time after which another instance takes a mail whose sender died.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>The time for which admins see a mail that was given up.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public async Task<IReadOnlyList<DueMail>> TakeAsync(CancellationToken cancellation) =>
        await database.Database.SqlQuery<DueMail>(
            $"""
            UPDATE mail_outbox mail SET due_at = statement_timestamp() + {Lease}, attempts = attempts + 1
            FROM users
            WHERE users.id = mail.user_id AND mail.id = ANY(ARRAY(
                SELECT id FROM mail_outbox WHERE given_up_at IS NULL AND due_at <= statement_timestamp()
                ORDER BY due_at LIMIT {BatchSize} FOR UPDATE SKIP LOCKED))
            RETURNING mail.id AS "Id", mail.kind AS "Kind", mail.data::text AS "Data", mail.sealed_token AS "SealedToken",
                mail.sealed_by AS "SealedBy", mail.created_at AS "CreatedAt", mail.attempts AS "Attempts",
                coalesce(mail.address, users.email) AS "Email", users.language AS "Language", users.disabled_at IS NOT NULL
                    OR (mail.kind = 'waiting-message' AND NOT EXISTS (SELECT FROM unfetched WHERE user_id = users.id)) AS "IsUnwanted"
            """).ToListAsync(cancellation);

    /// <summary>Forgets a mail that was sent, or whose recipient may get none.</summary>
    public Task<int> ForgetAsync(Guid mail, CancellationToken cancellation) =>
        database.Database.ExecuteSqlAsync($"DELETE FROM mail_outbox WHERE id = {mail}", cancellation);

    /// <summary>Plans the next attempt, or gives the mail up.</summary>
    /// <returns>Whether the mail was given up.</returns>
    public async Task<bool> FailAsync(DueMail mail, MailFault fault, CancellationToken cancellation)
    {
        var settings = options.Value;
        var isLast = fault == MailFault.AddressRefused;
        var verdicts = await database.Database.SqlQuery<bool>(
            $"""
            WITH failed AS (
                SELECT id, {isLast} OR created_at <= statement_timestamp() - {settings.GiveUpAfter} AS is_last
                FROM mail_outbox WHERE id = {mail.Id} FOR UPDATE
            )
            UPDATE mail_outbox mail SET fault = {WireName.Write(fault)}, due_at = statement_timestamp() + {PauseAfter(mail.Attempts)},
                given_up_at = CASE WHEN is_last THEN statement_timestamp() END,
                sealed_token = CASE WHEN is_last THEN NULL ELSE sealed_token END,
                sealed_by = CASE WHEN is_last THEN NULL ELSE sealed_by END
            FROM failed WHERE failed.id = mail.id
            RETURNING is_last AS "Value"
            """).ToListAsync(cancellation);
        if (verdicts is not [true]) return false;
        await database.Database.ExecuteSqlAsync(
            $"DELETE FROM mail_outbox WHERE given_up_at < statement_timestamp() - {Kept}", cancellation);
        return true;
    }

    private TimeSpan PauseAfter(int attempts)
    {
        // In floating point, because a long pause that is doubled often is no TimeSpan any more.
        var doubled = options.Value.FirstPause.Ticks * Math.Pow(2, attempts - 1);
        return TimeSpan.FromTicks((long)Math.Min(doubled, options.Value.LongestPause.Ticks));
    }
}
