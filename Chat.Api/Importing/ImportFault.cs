using System.Text;
using System.Text.Json.Serialization;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Api.Importing;

/// <summary>The reason why a row can't be imported.</summary>
[JsonConverter(typeof(NameConverter<ImportFaultCode>))]
internal enum ImportFaultCode
{
    /// <summary>The row has more or fewer cells than the first line.</summary>
    CellCount,

    /// <summary>The required cell is empty.</summary>
    EmptyCell,

    /// <summary>The cell holds nothing that the column takes.</summary>
    Invalid,

    /// <summary>Another row has the same address or external id, or is about the same person.</summary>
    Duplicate,

    /// <summary>The row makes or changes an admin, which is done one by one.</summary>
    AdminByHand,

    /// <summary>The address belongs to another person than the external id.</summary>
    AddressTaken,

    /// <summary>The person with this address has another external id.</summary>
    OtherExternalId,

    /// <summary>The person has an active coaching, which needs the present role.</summary>
    InCoaching,

    /// <summary>Only students have a coach.</summary>
    NoStudent,

    /// <summary>Nobody has this address or external id.</summary>
    UnknownCoach,

    /// <summary>The person is no coach, or is disabled.</summary>
    NoCoach,

    /// <summary>The student has several coaches, and a file can name only one.</summary>
    SeveralCoaches,

    /// <summary>The two have a conversation in which each had the other's role.</summary>
    RolesReversed,
}

/// <summary>A row that can't be imported, and why.</summary>
/// <param name="Line">The number of the row's first line in the file, from 1.</param>
/// <param name="Column">The column at fault; null for the whole row.</param>
/// <param name="Code">The reason.</param>
/// <param name="Value">The cell on one line, cut off after 100 characters; null for the whole row.</param>
internal sealed record ImportFaultDto(int Line, string? Column, ImportFaultCode Code, string? Value)
{
    private const int MaxValue = 100;

    public static ImportFaultDto Of(ImportCells row, string? column, ImportFaultCode code) =>
        new(row.Line, column, code, column is null ? null : Shown(row[column]));

    /// <summary>Replaces what could disturb a page or a terminal, and half characters.</summary>
    private static string Shown(string cell)
    {
        var shown = new StringBuilder();
        foreach (var rune in cell.EnumerateRunes().Take(MaxValue)) shown.Append(Rune.IsControl(rune) ? "\ufffd" : rune.ToString());
        return shown.ToString();
    }
}
