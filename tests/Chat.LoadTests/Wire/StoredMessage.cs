namespace Chat.LoadTests.Wire;

/// <summary>A message as the API serves it.</summary>
internal sealed record StoredMessage(long Seq, Guid ClientId, string Sender, string Text, DateTimeOffset SentAt);

/// <summary>A page as the API serves it.</summary>
internal sealed record StoredPage(IReadOnlyList<StoredMessage> Items, bool HasMore);
