using Chat.Api.Database;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Mail;

/// <summary>The mail of this installation.</summary>
/// <param name="IsOn">Whether Chat sends mail: without the setting <c>Mail:Host</c> it does not.</param>
/// <param name="Waiting">The number of mails that are to be sent; at most 100,000.</param>
/// <param name="OldestAt">When the oldest of them was written, UTC; null when there is none.</param>
/// <param name="Fault">The reason why the oldest mail that failed waits for another attempt; null when none failed.</param>
/// <param name="GivenUp">The newest mails that were given up within 30 days, at most 20, newest first.</param>
internal sealed record MailStateDto(
    bool IsOn, int Waiting, DateTimeOffset? OldestAt, MailFault? Fault, IReadOnlyList<GivenUpMailDto> GivenUp);

/// <summary>A mail that was given up.</summary>
/// <param name="Kind">The kind of the mail.</param>
/// <param name="Person">The recipient.</param>
/// <param name="Fault">The reason of the last failure.</param>
/// <param name="At">When the mail was given up, UTC.</param>
internal sealed record GivenUpMailDto(MailKind Kind, PersonNameDto Person, MailFault Fault, DateTimeOffset At);

/// <summary>Reads the state of the mail for admins.</summary>
internal sealed class MailState(ChatDb database, MailOutbox outbox)
{
    private const int MostCounted = 100_000;
    private const int MostGivenUp = 20;

    public async Task<MailStateDto> ReadAsync(CancellationToken cancellation)
    {
        var waiting = database.MailOutbox.Where(mail => mail.GivenUpAt == null);
        var count = await waiting.Take(MostCounted).CountAsync(cancellation);
        var oldest = await waiting.MinAsync(mail => (DateTimeOffset?)mail.CreatedAt, cancellation);
        var fault = await waiting.Where(mail => mail.Fault != null).OrderBy(mail => mail.CreatedAt)
            .Select(mail => mail.Fault).FirstOrDefaultAsync(cancellation);
        var givenUp = await (
            from mail in database.MailOutbox.Where(mail => mail.GivenUpAt != null)
                .OrderByDescending(mail => mail.GivenUpAt).Take(MostGivenUp)
            join person in database.Users on mail.UserId equals person.Id
            orderby mail.GivenUpAt descending
            select new { mail.Kind, mail.Fault, mail.GivenUpAt, person.Id, person.Name }).ToListAsync(cancellation);
        return new(
            outbox.IsOn,
            count,
            oldest,
            fault,
            [
                .. givenUp.Select(mail => new GivenUpMailDto(
                    mail.Kind, new(UserIds.Format(mail.Id), mail.Name), mail.Fault ?? MailFault.Unexpected, mail.GivenUpAt!.Value)),
            ]);
    }
}
