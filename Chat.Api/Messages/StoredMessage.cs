using Npgsql;

namespace Chat.Api.Messages;

/// <summary>A message that was sent, now or before.</summary>
/// <param name="Message">The message.</param>
/// <param name="OwedId">The row of the outbox for it; null when it was stored before.</param>
/// <param name="Away">What the coach that it is for has set; null unless that coach may be away, and has an away text.</param>
internal sealed record StoredMessage(MessageDto Message, long? OwedId, AwaySettings? Away)
{
    /// <summary>
    /// Reads a row of <see cref="MessageRow.Columns"/>, the id of the outbox's row, and the four of <see cref="AwaySettings"/>.
    /// </summary>
    public static StoredMessage Read(NpgsqlDataReader row) => new(
        MessageRow.Read(row)!,
        row.IsDBNull(9) ? null : row.GetInt64(9),
        row.IsDBNull(10) ? null : new(
            row.GetString(10),
            row.GetString(11),
            row.IsDBNull(12) ? null : row.GetString(12),
            row.IsDBNull(13) ? null : row.GetFieldValue<DateOnly>(13)));
}

/// <summary>Tells, with the time, whether a coach is away.</summary>
/// <param name="Declared">What the coach declares.</param>
/// <param name="Text">The away text.</param>
/// <param name="OfficeHours">The office hours as they are stored; null when there are none.</param>
/// <param name="ToldOn">The last day on which the student was given the away text; null if never.</param>
internal sealed record AwaySettings(string Declared, string Text, string? OfficeHours, DateOnly? ToldOn);
