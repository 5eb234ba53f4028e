namespace Chat.Api.Messages;

/// <summary>A message that was sent, now or before, and what is to be known to tell whether the coach that it is for is away.</summary>
internal sealed record StoredMessage : MessageRow
{
    /// <summary>The row of the outbox for it; null when it was stored before.</summary>
    public required long? OwedId { get; init; }

    /// <summary>What the coach declares; null, as the rest is, unless the message is for a coach who may be away and has an away text.</summary>
    public required string? Declared { get; init; }

    public required string? AwayText { get; init; }

    public required string? OfficeHours { get; init; }

    public required DateOnly? AwayToldOn { get; init; }
}
