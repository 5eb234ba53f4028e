using Chat.Api.Messages;

namespace Chat.Api.OwnReminders;

/// <summary>A message that its reader wants to be reminded of.</summary>
/// <param name="Peer">The user id of the peer in the conversation.</param>
/// <param name="DueAt">When the reminder is due, UTC; a due reminder stays until the reader ends it.</param>
/// <param name="Message">The message.</param>
internal sealed record OwnReminderDto(string Peer, DateTimeOffset DueAt, MessageDto Message);

/// <summary>The time of a reminder.</summary>
/// <param name="DueAt">At least a minute from now, and at most a year.</param>
internal sealed record RemindDto(DateTimeOffset DueAt);
