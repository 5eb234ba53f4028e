using Chat.Api.Database;
using Chat.ServiceDefaults.Contracts;
using Npgsql;

namespace Chat.Api.Messages;

/// <summary>A message as the statements of this feature return it; all null when there is none.</summary>
internal abstract record MessageRow
{
    /// <summary>The number of columns that <see cref="Columns"/> selects.</summary>
    public const int Width = 12;

    public long? Seq { get; init; }

    public long? Change { get; init; }

    public Guid? ClientId { get; init; }

    public long? SenderId { get; init; }

    public string? Text { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public DateTimeOffset? EditedAt { get; init; }

    public DateTimeOffset? DeletedAt { get; init; }

    public bool? Automatic { get; init; }

    public long? ReplyTo { get; init; }

    public string? SenderReaction { get; init; }

    public string? RecipientReaction { get; init; }

    /// <summary>The columns that a statement selects from rows of messages for this record.</summary>
    public static string Columns(string table) =>
        $"""
        {table}.seq AS "Seq", {table}.change AS "Change", {table}.client_id AS "ClientId",
            {table}.sender_id AS "SenderId", {table}.text AS "Text",
            {table}.sent_at AS "SentAt", {table}.edited_at AS "EditedAt", {table}.deleted_at AS "DeletedAt",
            {table}.automatic AS "Automatic",
            {table}.reply_to AS "ReplyTo", {table}.sender_reaction AS "SenderReaction", {table}.recipient_reaction AS "RecipientReaction"
        """;

    /// <summary>Reads the columns of <see cref="Columns"/> from the start of the row; null when there is no message.</summary>
    public static MessageDto? Read(NpgsqlDataReader row) => row.IsDBNull(0) ? null : new(
        row.GetInt64(0),
        row.GetInt64(1),
        row.GetGuid(2),
        UserIds.Format(row.GetInt64(3)),
        row.GetString(4),
        row.GetFieldValue<DateTimeOffset>(5),
        row.IsDBNull(6) ? null : row.GetFieldValue<DateTimeOffset>(6),
        row.IsDBNull(7) ? null : row.GetFieldValue<DateTimeOffset>(7),
        row.GetBoolean(8),
        row.IsDBNull(9) ? null : row.GetInt64(9),
        Reactions(row.IsDBNull(10) ? null : row.GetString(10), row.IsDBNull(11) ? null : row.GetString(11)));

    public MessageDto ToDto() => new(
        Seq!.Value,
        Change!.Value,
        ClientId!.Value,
        UserIds.Format(SenderId!.Value),
        Text!,
        SentAt!.Value,
        EditedAt,
        DeletedAt,
        Automatic!.Value,
        ReplyTo,
        Reactions(SenderReaction, RecipientReaction));

    private static ReactionsDto Reactions(string? sender, string? recipient) => ReactionsDto.Of(Named(sender), Named(recipient));

    private static Reaction? Named(string? name) => name is null ? null : StoredName.Read<Reaction>(name);
}
