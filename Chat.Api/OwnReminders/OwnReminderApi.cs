using System.Security.Claims;
using Chat.Api.Problems;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using static Chat.Api.Problems.ProblemTypes;

namespace Chat.Api.OwnReminders;

internal static class OwnReminderApi
{
    public static void MapOwnReminders(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/me/reminders", ListAsync).WithTags("Reminders").WithName("listReminders")
            .WithSummary("The caller's reminders, by time; a due reminder stays until the caller deletes it.");
        var reminder = routes.MapGroup("/api/conversations/{peerId}/messages/{seq:long}/reminder").WithTags("Reminders");
        reminder.MapPut("", RemindAsync).WithName("remind")
            .WithSummary($"Sets a reminder of a message, or changes its time; a user can have {OwnReminderStore.Most} reminders.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        reminder.MapDelete("", EndAsync).WithName("endReminder")
            .WithSummary("Deletes the reminder of a message, unless it is gone already.");
    }

    private static async Task<Ok<IReadOnlyList<OwnReminderDto>>> ListAsync(
        ClaimsPrincipal user, OwnReminderStore store, CancellationToken cancellation) =>
        TypedResults.Ok(await store.ListAsync(user.Id(), cancellation));

    private static async Task<Results<NoContent, NoConversation, ProblemHttpResult, ValidationProblem>> RemindAsync(
        string peerId, long seq, RemindDto wish, ClaimsPrincipal user, OwnReminderStore store, CancellationToken cancellation)
    {
        if (!UserIds.TryParse(peerId, out var peer)) return new NoConversation();
        return await store.RemindAsync(user.Id(), peer, seq, wish.DueAt, cancellation) switch
        {
            RemindOutcome.Done => TypedResults.NoContent(),
            RemindOutcome.NoMessage => NoMessage(),
            RemindOutcome.Deleted => DeletedMessage(),
            RemindOutcome.TooSoon => Invalid("dueAt", "The time must be at least a minute from now."),
            RemindOutcome.TooFar => Invalid("dueAt", "The time must be within a year from now."),
            RemindOutcome.Full => Invalid("seq", $"There are {OwnReminderStore.Most} reminders already. Delete one first."),
            _ => new NoConversation(),
        };
    }

    private static async Task<Results<NoContent, NoConversation>> EndAsync(
        string peerId, long seq, ClaimsPrincipal user, OwnReminderStore store, CancellationToken cancellation) =>
        UserIds.TryParse(peerId, out var peer) && await store.EndAsync(user.Id(), peer, seq, cancellation)
            ? TypedResults.NoContent()
            : new NoConversation();
}
