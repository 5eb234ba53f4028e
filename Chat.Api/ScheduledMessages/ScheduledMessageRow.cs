using Chat.Api.Sealing;

namespace Chat.Api.ScheduledMessages;

/// <summary>A scheduled message as statements return it, with their verdict on the call; without values when there is none.</summary>
internal sealed record ScheduledMessageRow(
    string? Verdict,
    Guid? ClientId,
    DateTimeOffset? SendAt,
    DateTimeOffset? DueAt,
    bool? Taken,
    long? KeyId,
    byte[]? Body,
    string? Master,
    byte[]? Wrapped)
{
    /// <summary>The outcome that the statement's verdict stands for.</summary>
    public ScheduleOutcome Outcome => Verdict switch
    {
        null => ScheduleOutcome.Missing,
        "new" => ScheduleOutcome.New,
        "sent" => ScheduleOutcome.Sent,
        "too-soon" => ScheduleOutcome.TooSoon,
        "too-far" => ScheduleOutcome.TooFar,
        "full" => ScheduleOutcome.Full,
        _ => ScheduleOutcome.Done,
    };

    /// <summary>The columns that a statement selects from scheduled messages, joined by <see cref="StoredText.Join"/>.</summary>
    public static string Columns(string table) =>
        $"""
        {table}.client_id AS "ClientId", {table}.send_at AS "SendAt", {table}.due_at AS "DueAt", {table}.taken AS "Taken",
            {StoredText.Columns(table)}
        """;

    /// <summary>The scheduled message with its text opened; null when the row has none.</summary>
    public ScheduledMessageDto? ToDto(TextOpener texts, long sender, long peer)
    {
        if (ClientId is not { } clientId) return null;
        var text = texts.Open(new StoredText(KeyId, Body, Master, Wrapped), ScheduledMessage.PlaceOf(sender, peer, clientId));
        return new(clientId, text ?? "", SendAt!.Value, State, text is null ? true : null);
    }

    private ScheduledState State =>
        DueAt is null ? ScheduledState.Ended : Taken == true ? ScheduledState.Sending : ScheduledState.Waiting;
}
