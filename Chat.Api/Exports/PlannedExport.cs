using System.Runtime.CompilerServices;
using Chat.Api.Database;
using Chat.Api.ScheduledMessages;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Exports;

/// <summary>Reads what a user planned: scheduled messages and reminders.</summary>
internal sealed class PlannedExport(ChatDb database, ScheduledMessageReader scheduled)
{
    public async IAsyncEnumerable<object> ScheduledAsync(long user, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var peers = await (
            from message in database.ScheduledMessages
            where message.SenderId == user
            join peer in database.Users on message.PeerId equals peer.Id
            select new { peer.Id, peer.Name }).Distinct().OrderBy(peer => peer.Id).ToListAsync(cancellation);
        foreach (var peer in peers)
        {
            foreach (var message in await scheduled.ListAsync(user, peer.Id, cancellation) ?? [])
            {
                yield return new ExportedScheduledMessage(
                    new PersonNameDto(UserIds.Format(peer.Id), peer.Name), message.ClientId, message.Text, message.SendAt, message.State);
            }
        }
    }

    public async IAsyncEnumerable<object> RemindersAsync(long user, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var rows = await (
            from reminder in database.OwnReminders
            where reminder.UserId == user
            join peer in database.Users on reminder.PeerId equals peer.Id
            orderby reminder.DueAt
            select new ExportedReminder(peer.Name, reminder.Seq, reminder.DueAt)).ToListAsync(cancellation);
        foreach (var row in rows) yield return row;
    }
}
