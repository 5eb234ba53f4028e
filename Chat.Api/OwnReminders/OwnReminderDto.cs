using Chat.Api.Messages;

namespace Chat.Api.OwnReminders;

/// <summary>A message that its reader wants to be reminded of.</summary>
/// <param name="Peer">The user id of the other one in the conversation.</param>
/// <param name="DueAt">When to remind of it, UTC; it stays, due, until the reader is done with it.</param>
/// <param name="Message">The message.</param>
internal sealed record OwnReminderDto(string Peer, DateTimeOffset DueAt, MessageDto Message);

/// <summary>When to remind of a message.</summary>
/// <param name="DueAt">At least a minute from now, and at most a year.</param>
internal sealed record RemindDto(DateTimeOffset DueAt);
