using Chat.Api.People;
using Chat.Api.Sessions;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Identity;

namespace Chat.Api.Importing;

/// <summary>A row whose cells have been checked, each by itself.</summary>
/// <param name="Cells">The cells as they were read.</param>
/// <param name="Person">The person in the form that is kept; a null language or external id leaves the present one.</param>
/// <param name="Key">The address in the form in which accounts are found.</param>
/// <param name="Coach">The coach's external id or address; null without a coach.</param>
internal sealed record ImportRow(ImportCells Cells, PersonTextDto Person, string Key, string? Coach)
{
    /// <summary>Checks a row; a null row has the fault.</summary>
    public static (ImportRow? Row, ImportFaultDto? Fault) Check(ImportCells cells, ILookupNormalizer normalizer)
    {
        if (cells.Cells is null) return Fault(null, ImportFaultCode.CellCount);
        foreach (var column in (string[])[ImportFile.Email, ImportFile.Name, ImportFile.Role])
            if (cells[column].Length == 0) return Fault(column, ImportFaultCode.EmptyCell);
        if (!WireName.TryRead(cells[ImportFile.Role].ToLowerInvariant(), out Role role))
            return Fault(ImportFile.Role, ImportFaultCode.Invalid);
        Language? language = null;
        if (cells[ImportFile.Language].ToLowerInvariant() is { Length: > 0 } tag)
        {
            if (!WireName.TryRead(tag, out Language known)) return Fault(ImportFile.Language, ImportFaultCode.Invalid);
            language = known;
        }

        var sent = new PersonTextDto(cells[ImportFile.Name], cells[ImportFile.Email], role, language, cells[ImportFile.ExternalId]);
        var (person, errors) = PersonCheck.Check(sent);
        if (person is null) return Fault(ColumnOf(errors.Keys.First()), ImportFaultCode.Invalid);
        var coach = cells[ImportFile.Coach] is { Length: > 0 } named ? Nfc.Normalize(named) : null;
        if (coach is not null && role != Role.Student) return Fault(ImportFile.Coach, ImportFaultCode.NoStudent);
        return (new(cells, person, normalizer.NormalizeEmail(person.Email)!, coach), null);

        (ImportRow?, ImportFaultDto?) Fault(string? column, ImportFaultCode code) => (null, ImportFaultDto.Of(cells, column, code));
    }

    /// <summary>
    /// The person's data after the import: an empty language or external id leaves the present one, as does an address in other capitals.
    /// </summary>
    public PersonTextDto Wanted(KnownPerson? person) => Person with
    {
        Email = person?.Key == Key ? person.Email! : Person.Email,
        Language = Person.Language ?? person?.ToText().Language,
        ExternalId = Person.ExternalId ?? person?.ExternalId,
    };

    private static string ColumnOf(string member) => member == "externalId" ? ImportFile.ExternalId : member;
}
