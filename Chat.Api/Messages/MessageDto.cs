namespace Chat.Api.Messages;

/// <summary>A message as the contract has it.</summary>
/// <param name="Seq">1, 2, 3 … within its conversation.</param>
/// <param name="ClientId">The UUID that the sender's browser made for it.</param>
/// <param name="Sender">The sender's user id.</param>
/// <param name="Text">1 to 4,000 characters, without white space around them.</param>
/// <param name="SentAt">When it was stored, UTC.</param>
internal sealed record MessageDto(long Seq, Guid ClientId, string Sender, string Text, DateTimeOffset SentAt);

/// <summary>Part of a conversation, oldest first.</summary>
/// <param name="Items">The messages.</param>
/// <param name="HasMore">Whether there are more in the direction that was asked for.</param>
internal sealed record MessagePageDto(IReadOnlyList<MessageDto> Items, bool HasMore);

/// <summary>A message to send.</summary>
/// <param name="ClientId">A UUID made by the browser; the same one again never makes a second message.</param>
/// <param name="Text">1 to 4,000 characters after trimming.</param>
internal sealed record SendMessageDto(Guid ClientId, string Text);
