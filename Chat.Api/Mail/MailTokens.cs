using Chat.Api.Database;
using Chat.Api.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Mail;

/// <summary>The sealed tokens of mail that waits.</summary>
internal sealed class MailTokens(ChatDb database, MasterKeys keys) : ISealedRows
{
    private const int BatchSize = 1000;

    public async Task<IReadOnlyList<string>> MastersAsync(CancellationToken cancellation) =>
        await database.MailOutbox.Where(mail => mail.SealedBy != null).Select(mail => mail.SealedBy!).Distinct().ToListAsync(cancellation);

    public async Task<int> RenewAsync(CancellationToken cancellation)
    {
        var (count, current) = (0, keys.Current);
        using var sealer = current.For(MailOutbox.Purpose);
        for (var after = Guid.Empty; ;)
        {
            var former = await database.MailOutbox.AsNoTracking()
                .Where(mail => mail.Id > after && mail.SealedBy != null && mail.SealedBy != current.Id)
                .OrderBy(mail => mail.Id).Take(BatchSize).ToListAsync(cancellation);
            if (former.Count == 0) return count;
            foreach (var mail in former)
            {
                using var opener = keys.Find(mail.SealedBy!).For(MailOutbox.Purpose);
                var binding = mail.Id.ToByteArray();
                var token = sealer.Seal(opener.Open(mail.SealedToken!, binding), binding);

                // A mail that is given up meanwhile has no token any more.
                count += await database.Database.ExecuteSqlAsync(
                    $"""
                    UPDATE mail_outbox SET sealed_token = {token}, sealed_by = {current.Id}
                    WHERE id = {mail.Id} AND sealed_by = {mail.SealedBy}
                    """,
                    cancellation);
            }

            after = former[^1].Id;
        }
    }
}
