using System.Text.Json.Serialization;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Api.Importing;

/// <summary>The reason why a whole file can't be imported.</summary>
[JsonConverter(typeof(NameConverter<ImportFileFault>))]
internal enum ImportFileFault
{
    /// <summary>The file is larger than the limit.</summary>
    TooLarge,

    /// <summary>The file is no text, but perhaps a workbook of a spreadsheet program.</summary>
    NoText,

    /// <summary>The file has no line with data.</summary>
    Empty,

    /// <summary>The first line lacks a required column.</summary>
    MissingColumns,

    /// <summary>The first line has a column twice.</summary>
    DuplicateColumns,

    /// <summary>The file has more rows than the limit.</summary>
    TooManyRows,
}

/// <summary>The file can't be imported.</summary>
internal sealed class ImportFileException(ImportFileFault fault, params string[] columns)
    : Exception($"The file can't be imported: {WireName.Write(fault)} {string.Join(", ", columns)}".TrimEnd())
{
    public ImportFileFault Fault => fault;

    /// <summary>The columns that are missing or doubled.</summary>
    public IReadOnlyList<string> Columns => columns;
}
