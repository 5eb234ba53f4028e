using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Identity;

namespace Chat.Api.Importing;

/// <summary>Finds the coachings that begin and end so that each student of the file has the coach that the file names.</summary>
internal sealed class ImportedCoachings
{
    private readonly ImportBase _known;
    private readonly ImportMatch _match;
    private readonly IReadOnlyList<MatchedRow> _rows;
    private readonly ILookupNormalizer _normalizer;
    private readonly Dictionary<string, MatchedRow> _byKey;
    private readonly Dictionary<string, MatchedRow> _byExternalId = new(StringComparer.Ordinal);
    private readonly Dictionary<long, MatchedRow> _byPerson;
    private readonly Dictionary<long, KnownPerson> _people;

    public ImportedCoachings(ImportBase known, ImportMatch match, IReadOnlyList<MatchedRow> rows, ILookupNormalizer normalizer)
    {
        (_known, _match, _rows, _normalizer) = (known, match, rows, normalizer);
        _byKey = rows.ToDictionary(row => row.Row.Key, StringComparer.Ordinal);
        _byPerson = rows.Where(row => row.Person is not null).ToDictionary(row => row.Person!.Id);
        _people = known.People.ToDictionary(person => person.Id);
        foreach (var row in rows)
            if (row.Row.Wanted(row.Person).ExternalId is { } externalId) _byExternalId[externalId] = row;
    }

    /// <summary>The stored people whom rows name as a coach.</summary>
    public HashSet<long> Coaches { get; } = [];

    /// <summary>The rows without a fault of their coach, and the coachings.</summary>
    public (IReadOnlyList<MatchedRow> Good, IReadOnlyList<PlannedCoaching> Coachings) Plan(List<ImportFaultDto> faults)
    {
        List<MatchedRow> good = [];
        List<PlannedCoaching> coachings = [];
        foreach (var row in _rows)
        {
            if (row.Row.Person.Role == Role.Student && Plan(row, coachings) is { } code)
                faults.Add(ImportFaultDto.Of(row.Row.Cells, ImportFile.Coach, code));
            else
                good.Add(row);
        }

        return (good, coachings);
    }

    private ImportFaultCode? Plan(MatchedRow row, List<PlannedCoaching> coachings)
    {
        long[] present = row.Person is { } person ? [.. _known.Own[person.Id]] : [];
        if (present.Length > 1) return ImportFaultCode.SeveralCoaches;
        ImportedUser? coach = null;
        if (row.Row.Coach is { } named && Resolve(named, out coach) is { } fault) return fault;
        if (coach?.Id is { } id)
        {
            Coaches.Add(id);
            if (present.Contains(id)) return null;
        }

        if (row.Person is { } student && coach?.Id is { } other && _known.Conversations.Contains((other, student.Id)))
            return ImportFaultCode.RolesReversed;
        foreach (var former in present)
            coachings.Add(new(row.Row.Cells.Line, row.User, FormerOf(former), IsEnd: true));
        if (coach is not null) coachings.Add(new(row.Row.Cells.Line, row.User, coach, IsEnd: false));
        return null;
    }

    /// <summary>The former coach, who may be nowhere in the file.</summary>
    private ImportedUser FormerOf(long id) => new(id, _people.GetValueOrDefault(id)?.Key ?? "", _people.GetValueOrDefault(id)?.Name ?? "");

    private ImportFaultCode? Resolve(string named, out ImportedUser? coach)
    {
        coach = null;
        var key = _normalizer.NormalizeEmail(named)!;
        var row = _byExternalId.GetValueOrDefault(named) ?? _byKey.GetValueOrDefault(key);
        var person = row is null ? _match.Find(named, key) : null;
        if (person is not null) row = _byPerson.GetValueOrDefault(person.Id);
        if (row is not null)
        {
            if (row.Row.Person.Role != Role.Coach) return ImportFaultCode.NoCoach;
            coach = row.User;
            return null;
        }

        if (person is null) return ImportFaultCode.UnknownCoach;
        if (person.Role != WireName.Write(Role.Coach) || person.IsDisabled) return ImportFaultCode.NoCoach;
        coach = new(person.Id, person.Key ?? "", person.Name);
        return null;
    }
}
