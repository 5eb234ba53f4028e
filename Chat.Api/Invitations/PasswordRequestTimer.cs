using Chat.Api.Database;
using Chat.Api.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Invitations;

/// <summary>
/// Answers requests for a new password: an active user with that address gets a link by mail, unless the address is new. Nobody else gets
/// anything.
/// </summary>
internal sealed class PasswordRequestTimer(DatabaseOutage outage, IServiceScopeFactory scopes, TimeProvider clock)
    : DueTimer(outage, scopes, TimeSpan.FromSeconds(1), clock)
{
    private const int BatchSize = 20;

    protected override async Task<bool> TakeAsync(IServiceProvider services, CancellationToken stopping)
    {
        var database = services.GetRequiredService<ChatDb>();
        var (links, mail) = (services.GetRequiredService<OneTimeLinks>(), services.GetRequiredService<MailOutbox>());
        var normalizer = services.GetRequiredService<ILookupNormalizer>();
        await using var transaction = await database.Database.BeginTransactionAsync(stopping);
        var emails = await database.Database.SqlQuery<string>(
            $"""
            DELETE FROM password_requests
            WHERE id = ANY(ARRAY(SELECT id FROM password_requests ORDER BY id LIMIT {BatchSize} FOR UPDATE SKIP LOCKED))
            RETURNING email AS "Value"
            """).ToListAsync(stopping);
        foreach (var key in emails.Select(email => normalizer.NormalizeEmail(email)).Distinct(StringComparer.Ordinal))
        {
            var found = await database.Database.SqlQuery<long>(
                $"""
                SELECT id AS "Value" FROM users
                WHERE normalized_email = {key} AND disabled_at IS NULL AND coalesce(address_counts_from <= clock_timestamp(), true)
                """).ToListAsync(stopping);
            if (found is not [var user]) continue;
            var token = await links.MakeAsync(user, LinkPurpose.NewPassword, stopping);
            await mail.AddAsync(user, MailKind.NewPassword, data: null, token, stopping);
        }

        await transaction.CommitAsync(stopping);
        return emails.Count == BatchSize;
    }
}
