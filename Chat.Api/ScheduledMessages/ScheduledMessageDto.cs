using System.Text.Json.Serialization;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Api.ScheduledMessages;

/// <summary>How far a scheduled message is.</summary>
[JsonConverter(typeof(NameConverter<ScheduledState>))]
internal enum ScheduledState
{
    /// <summary>It waits for its time.</summary>
    Waiting,

    /// <summary>It is being sent.</summary>
    Sending,

    /// <summary>It could not be sent, because the conversation had ended.</summary>
    Ended,
}

/// <summary>A message that is to be sent later, as its sender sees it.</summary>
/// <param name="ClientId">The UUID that the browser made for it; the message that it becomes has the same one.</param>
/// <param name="Text">1 to 4,000 characters, at least one of them visible.</param>
/// <param name="SendAt">When it is to be sent, UTC.</param>
/// <param name="State">Whether it waits for that, is being sent, or could not be sent because the conversation had ended.</param>
internal sealed record ScheduledMessageDto(Guid ClientId, string Text, DateTimeOffset SendAt, ScheduledState State);

/// <summary>A scheduled message that could not be sent, because its conversation had ended.</summary>
/// <param name="Peer">The user id of the other one.</param>
/// <param name="ClientId">The UUID that the browser made for it.</param>
internal sealed record UnsentMessageDto(string Peer, Guid ClientId);

/// <summary>A message to send later.</summary>
/// <param name="ClientId">A UUID made by the browser; the same one again never makes a second message.</param>
/// <param name="Text">1 to 4,000 characters, one of them visible; empty lines before and white space after are cut off.</param>
/// <param name="SendAt">When to send it: at least a minute from now, and at most a year.</param>
internal sealed record ScheduleMessageDto(Guid ClientId, string Text, DateTimeOffset SendAt);

/// <summary>The text and the time that a scheduled message gets instead.</summary>
/// <param name="Text">1 to 4,000 characters, one of them visible; empty lines before and white space after are cut off.</param>
/// <param name="SendAt">When to send it: at least a minute from now, and at most a year.</param>
internal sealed record ChangeScheduledMessageDto(string Text, DateTimeOffset SendAt);
