using Chat.Api.Sealing;
using Npgsql;

namespace Chat.Api.Messages;

/// <summary>A message that was sent, by this call or before.</summary>
/// <param name="Message">The message; null when the one that it answers is not in the conversation, so that nothing was stored.</param>
/// <param name="OwedId">The id of the message's row in the outbox; null when the message was stored before.</param>
/// <param name="Away">The settings of the receiving coach; null unless the coach may be away and has an away text.</param>
internal sealed record StoredMessage(MessageRow? Message, long? OwedId, AwaySettings? Away)
{
    /// <summary>
    /// Reads a row: <see cref="MessageRow.Columns"/>, the id of the outbox's row, and the values of <see cref="AwaySettings"/>.
    /// </summary>
    public static StoredMessage Read(NpgsqlDataReader row) => new(
        MessageRow.Read(row),
        row.IsDBNull(MessageRow.Width) ? null : row.GetInt64(MessageRow.Width),
        row.IsDBNull(MessageRow.Width + 1) ? null : new(
            row.GetString(MessageRow.Width + 1),
            row.IsDBNull(MessageRow.Width + 2) ? null : row.GetString(MessageRow.Width + 2),
            row.IsDBNull(MessageRow.Width + 3) ? null : row.GetFieldValue<DateOnly>(MessageRow.Width + 3),
            StoredText.Read(row, MessageRow.Width + 4)));
}

/// <summary>The settings that tell, with the time, whether a coach is away.</summary>
/// <param name="Declared">The availability that the coach declares.</param>
/// <param name="OfficeHours">The office hours as they are stored; null when there are none.</param>
/// <param name="ToldOn">The last day on which the student was given the away text; null if never.</param>
/// <param name="Text">The away text, sealed.</param>
internal sealed record AwaySettings(string Declared, string? OfficeHours, DateOnly? ToldOn, StoredText Text);
