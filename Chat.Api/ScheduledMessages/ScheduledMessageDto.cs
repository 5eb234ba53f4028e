using System.Text.Json.Serialization;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Api.ScheduledMessages;

/// <summary>The state of a scheduled message.</summary>
[JsonConverter(typeof(NameConverter<ScheduledState>))]
internal enum ScheduledState
{
    /// <summary>The message waits for its time.</summary>
    Waiting,

    /// <summary>The message is being sent.</summary>
    Sending,

    /// <summary>The message could not be sent, because the conversation had ended, or because its text does not open.</summary>
    Ended,
}

/// <summary>A message that is to be sent later, as its sender sees it.</summary>
/// <param name="ClientId">The UUID that the browser made; the message that is sent has the same one.</param>
/// <param name="Text">1 to 4,000 characters, at least one of them visible; empty when it is unreadable.</param>
/// <param name="SendAt">When the message is to be sent, UTC.</param>
/// <param name="State">Whether the message waits, is being sent, or could not be sent because the conversation had ended.</param>
/// <param name="Unreadable">True when the stored text does not open, because it was altered; else left out.</param>
internal sealed record ScheduledMessageDto(
    Guid ClientId,
    string Text,
    DateTimeOffset SendAt,
    ScheduledState State,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Unreadable = null);

/// <summary>A scheduled message that could not be sent, because its conversation had ended.</summary>
/// <param name="Peer">The user id of the peer.</param>
/// <param name="ClientId">The UUID that the browser made for the message.</param>
internal sealed record UnsentMessageDto(string Peer, Guid ClientId);

/// <summary>A message to send later.</summary>
/// <param name="ClientId">A UUID made by the browser; the same one again never makes a second message.</param>
/// <param name="Text">1 to 4,000 characters, one of them visible; empty lines before and white space after are cut off.</param>
/// <param name="SendAt">The time to send the message: at least a minute from now, and at most a year.</param>
internal sealed record ScheduleMessageDto(Guid ClientId, string Text, DateTimeOffset SendAt);

/// <summary>The new text and time of a scheduled message.</summary>
/// <param name="Text">1 to 4,000 characters, one of them visible; empty lines before and white space after are cut off.</param>
/// <param name="SendAt">The time to send the message: at least a minute from now, and at most a year.</param>
internal sealed record ChangeScheduledMessageDto(string Text, DateTimeOffset SendAt);
