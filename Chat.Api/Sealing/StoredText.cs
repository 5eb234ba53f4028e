using Npgsql;

namespace Chat.Api.Sealing;

/// <summary>A sealed text as a statement returns it, with the wrapped key that opens it.</summary>
/// <param name="KeyId">The id of the data key.</param>
/// <param name="Body">The sealed text.</param>
/// <param name="Master">The id of the master key of the data key; null when the data key is gone.</param>
/// <param name="Wrapped">The wrapped data key; null when the data key is gone.</param>
internal readonly record struct StoredText(long? KeyId, byte[]? Body, string? Master, byte[]? Wrapped)
{
    /// <summary>The number of columns that <see cref="Columns"/> selects.</summary>
    public const int Width = 4;

    /// <summary>The columns that a statement selects from rows of a table with a sealed text, joined by <see cref="Join"/>.</summary>
    public static string Columns(string table) =>
        $"""
        {table}.key_id AS "KeyId", {table}.body AS "Body", {table}_key.master AS "Master", {table}_key.wrapped AS "Wrapped"
        """;

    /// <summary>Joins the keys one by one, whatever plan PostgreSQL kept: with a hash join it might read all keys.</summary>
    public static string Join(string table) =>
        $"LEFT JOIN LATERAL (SELECT master, wrapped FROM data_keys WHERE id = {table}.key_id LIMIT 1) {table}_key ON true";

    /// <summary>Reads the columns of <see cref="Columns"/> from this one on.</summary>
    public static StoredText Read(NpgsqlDataReader row, int first) => new(
        row.IsDBNull(first) ? null : row.GetInt64(first),
        row.IsDBNull(first + 1) ? null : row.GetFieldValue<byte[]>(first + 1),
        row.IsDBNull(first + 2) ? null : row.GetString(first + 2),
        row.IsDBNull(first + 3) ? null : row.GetFieldValue<byte[]>(first + 3));
}
