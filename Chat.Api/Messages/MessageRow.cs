using Chat.Api.Database;
using Chat.Api.Sealing;
using Chat.ServiceDefaults.Contracts;
using Npgsql;

namespace Chat.Api.Messages;

/// <summary>A message as the statements of this feature return it, with its text sealed; all null when there is none.</summary>
internal record MessageRow
{
    /// <summary>The number of columns that <see cref="Columns"/> selects.</summary>
    public const int Width = 11 + StoredText.Width;

    public long? Seq { get; init; }

    public long? Change { get; init; }

    public Guid? ClientId { get; init; }

    public long? SenderId { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public DateTimeOffset? EditedAt { get; init; }

    public DateTimeOffset? DeletedAt { get; init; }

    public bool? Automatic { get; init; }

    public long? ReplyTo { get; init; }

    public string? SenderReaction { get; init; }

    public string? RecipientReaction { get; init; }

    public long? KeyId { get; init; }

    public byte[]? Body { get; init; }

    public string? Master { get; init; }

    public byte[]? Wrapped { get; init; }

    /// <summary>The columns that a statement selects from messages that are joined by <see cref="StoredText.Join"/>.</summary>
    public static string Columns(string table) =>
        $"""
        {table}.seq AS "Seq", {table}.change AS "Change", {table}.client_id AS "ClientId", {table}.sender_id AS "SenderId",
            {table}.sent_at AS "SentAt", {table}.edited_at AS "EditedAt", {table}.deleted_at AS "DeletedAt",
            {table}.automatic AS "Automatic",
            {table}.reply_to AS "ReplyTo", {table}.sender_reaction AS "SenderReaction", {table}.recipient_reaction AS "RecipientReaction",
            {StoredText.Columns(table)}
        """;

    /// <summary>Reads the columns of <see cref="Columns"/> from the start of the row; null when there is no message.</summary>
    public static MessageRow? Read(NpgsqlDataReader row)
    {
        if (row.IsDBNull(0)) return null;
        var (keyId, body, master, wrapped) = StoredText.Read(row, 11);
        return new MessageRow
        {
            Seq = row.GetInt64(0),
            Change = row.GetInt64(1),
            ClientId = row.GetGuid(2),
            SenderId = row.GetInt64(3),
            SentAt = row.GetFieldValue<DateTimeOffset>(4),
            EditedAt = row.IsDBNull(5) ? null : row.GetFieldValue<DateTimeOffset>(5),
            DeletedAt = row.IsDBNull(6) ? null : row.GetFieldValue<DateTimeOffset>(6),
            Automatic = row.GetBoolean(7),
            ReplyTo = row.IsDBNull(8) ? null : row.GetInt64(8),
            SenderReaction = row.IsDBNull(9) ? null : row.GetString(9),
            RecipientReaction = row.IsDBNull(10) ? null : row.GetString(10),
            KeyId = keyId,
            Body = body,
            Master = master,
            Wrapped = wrapped,
        };
    }

    /// <summary>The message of the conversation of these two, with its text opened.</summary>
    public MessageDto ToDto(TextOpener texts, long user, long peer)
    {
        var (sender, clientId) = (SenderId!.Value, ClientId!.Value);
        var text = DeletedAt is null
            ? texts.Open(new StoredText(KeyId, Body, Master, Wrapped), MessageText.PlaceOf(user, peer, sender, clientId))
            : "";
        return new MessageDto(
            Seq!.Value,
            Change!.Value,
            clientId,
            UserIds.Format(sender),
            text ?? "",
            SentAt!.Value,
            EditedAt,
            DeletedAt,
            Automatic!.Value,
            ReplyTo,
            ReactionsDto.Of(Named(SenderReaction), Named(RecipientReaction)),
            Unreadable: text is null ? true : null);
    }

    private static Reaction? Named(string? name) => name is null ? null : StoredName.Read<Reaction>(name);
}
