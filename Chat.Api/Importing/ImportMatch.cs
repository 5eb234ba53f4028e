using Chat.Api.People;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Api.Importing;

/// <summary>Finds the person of each row: by the external id first, then by the address.</summary>
internal sealed class ImportMatch
{
    private readonly Dictionary<string, KnownPerson> _byExternalId;
    private readonly Dictionary<string, KnownPerson> _byKey;
    private readonly IReadOnlySet<long> _inCoaching;

    public ImportMatch(ImportBase known)
    {
        _byExternalId = known.People.Where(person => person.ExternalId is not null)
            .ToDictionary(person => person.ExternalId!, StringComparer.Ordinal);
        _byKey = known.People.Where(person => person.Key is not null).ToDictionary(person => person.Key!, StringComparer.Ordinal);
        _inCoaching = known.InCoaching;
    }

    /// <summary>The person with that external id or address; null when there is none.</summary>
    public KnownPerson? Find(string? externalId, string key) =>
        (externalId is null ? null : _byExternalId.GetValueOrDefault(externalId)) ?? _byKey.GetValueOrDefault(key);

    /// <summary>The rows without a fault, each with the person whom it is about.</summary>
    public IReadOnlyList<MatchedRow> Match(IReadOnlyList<ImportRow> rows, List<ImportFaultDto> faults)
    {
        var keys = rows.CountBy(row => row.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var externalIds = rows.Where(row => row.Person.ExternalId is not null)
            .CountBy(row => row.Person.ExternalId!, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        List<MatchedRow> matched = [];
        foreach (var row in rows)
        {
            var externalId = row.Person.ExternalId;
            if (keys[row.Key] > 1) Fault(row, ImportFile.Email, ImportFaultCode.Duplicate);
            else if (externalId is not null && externalIds[externalId] > 1) Fault(row, ImportFile.ExternalId, ImportFaultCode.Duplicate);
            else if (Check(row) is (var column, var code)) Fault(row, column, code);
            else matched.Add(new(row, Find(externalId, row.Key)));
        }

        var people = matched.Where(row => row.Person is not null).CountBy(row => row.Person!.Id).ToDictionary();
        var twice = matched.FindAll(row => row.Person is { } person && people[person.Id] > 1);
        foreach (var row in twice) Fault(row.Row, ImportFile.Email, ImportFaultCode.Duplicate);
        return [.. matched.Except(twice)];

        void Fault(ImportRow row, string column, ImportFaultCode code) => faults.Add(ImportFaultDto.Of(row.Cells, column, code));
    }

    private (string Column, ImportFaultCode Code)? Check(ImportRow row)
    {
        var byId = row.Person.ExternalId is { } externalId ? _byExternalId.GetValueOrDefault(externalId) : null;
        var byKey = _byKey.GetValueOrDefault(row.Key);
        if (byId is not null && byKey is not null && byId.Id != byKey.Id) return (ImportFile.Email, ImportFaultCode.AddressTaken);
        if (byId is null && row.Person.ExternalId is not null && byKey?.ExternalId is not null)
            return (ImportFile.ExternalId, ImportFaultCode.OtherExternalId);
        var person = byId ?? byKey;
        var isAdmin = person?.Role == WireName.Write(Role.Admin);
        if (isAdmin || row.Person.Role == Role.Admin)
        {
            var isUnchanged = isAdmin && !person!.IsDisabled && PersonChanges.Between(person.ToText(), row.Wanted(person)).Count == 0;
            if (!isUnchanged) return (ImportFile.Role, ImportFaultCode.AdminByHand);
        }

        var hasNewRole = person is not null && person.ToText().Role != row.Person.Role;
        return hasNewRole && _inCoaching.Contains(person!.Id) ? (ImportFile.Role, ImportFaultCode.InCoaching) : null;
    }
}

/// <summary>A row and the person whom it is about; null for a person who is new.</summary>
internal sealed record MatchedRow(ImportRow Row, KnownPerson? Person)
{
    public ImportedUser User => new(Person?.Id, Row.Key, Row.Person.Name);

    public PlannedPerson Plan()
    {
        var (before, wanted) = (Person?.ToText(), Row.Wanted(Person));
        return new(
            Row.Cells.Line,
            Person?.Id,
            Row.Key,
            wanted,
            PersonChanges.Between(before, wanted),
            before is not null && before.Role != wanted.Role,
            Person is { IsDisabled: true });
    }
}
