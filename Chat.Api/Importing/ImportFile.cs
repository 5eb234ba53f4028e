using System.Globalization;
using System.Security.Cryptography;
using CsvHelper;
using CsvHelper.Configuration;

namespace Chat.Api.Importing;

/// <summary>A file of people as it was read, before any check of its cells.</summary>
/// <param name="Hash">SHA-256 of the bytes, in hexadecimal digits.</param>
/// <param name="Columns">The known columns of the file.</param>
/// <param name="UnknownColumns">Columns that the import ignores.</param>
/// <param name="Rows">The rows, in the order of the file.</param>
internal sealed record ImportFile(
    string Hash, IReadOnlySet<string> Columns, IReadOnlyList<string> UnknownColumns, IReadOnlyList<ImportCells> Rows)
{
    public const string Email = "email";
    public const string Name = "name";
    public const string Role = "role";
    public const string Coach = "coach";
    public const string ExternalId = "external_id";
    public const string Language = "language";
    public const int MaxRows = 50_000;

    private static readonly string[] Required = [Email, Name, Role];
    private static readonly string[] Known = [.. Required, Coach, ExternalId, Language];

    /// <summary>Reads a file with commas, semicolons or tabs.</summary>
    /// <exception cref="ImportFileException">The whole file can't be imported.</exception>
    public static ImportFile Read(byte[] bytes)
    {
        var text = ImportText.Read(bytes);
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = ImportText.SeparatorOf(text).ToString(),
            IgnoreBlankLines = false,
            BadDataFound = null,
        };
        using var parser = new CsvParser(new StringReader(text), configuration);
        string[]? header = null;
        List<ImportCells> rows = [];
        for (var line = 1; parser.Read(); line = parser.RawRow + 1)
        {
            var cells = parser.Record!;
            if (cells.All(string.IsNullOrWhiteSpace)) continue;
            if (header is null) header = Check([.. cells.Select(cell => cell.Trim().ToLowerInvariant())]);
            else rows.Add(new(line, cells.Length == header.Length ? Named(header, cells) : null));
            if (rows.Count > MaxRows) throw new ImportFileException(ImportFileFault.TooManyRows);
        }

        if (rows.Count == 0) throw new ImportFileException(ImportFileFault.Empty);
        return new(
            Convert.ToHexStringLower(SHA256.HashData(bytes)), header!.Intersect(Known).ToHashSet(), [.. header!.Except(Known)], rows);
    }

    private static string[] Check(string[] header)
    {
        string[] missing = [.. Required.Except(header)];
        if (missing.Length > 0) throw new ImportFileException(ImportFileFault.MissingColumns, missing);
        string[] twice = [.. Known.Where(column => header.Count(each => each == column) > 1)];
        return twice.Length == 0 ? header : throw new ImportFileException(ImportFileFault.DuplicateColumns, twice);
    }

    private static Dictionary<string, string> Named(string[] header, string[] cells)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (place, column) in header.Index()) named[column] = cells[place].Trim();
        return named;
    }
}

/// <summary>The cells of a row, by column.</summary>
/// <param name="Line">The number of the row's first line in the file, from 1.</param>
/// <param name="Cells">The trimmed cells; null when the row has more or fewer of them than the first line.</param>
internal sealed record ImportCells(int Line, IReadOnlyDictionary<string, string>? Cells)
{
    /// <summary>A cell; empty when there is no such column.</summary>
    public string this[string column] => Cells?.GetValueOrDefault(column) ?? "";
}
