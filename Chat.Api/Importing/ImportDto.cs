using System.Text.Json.Serialization;
using Chat.Api.Audit;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Api.Importing;

/// <summary>The number of people and coachings that an import changes, each person counted by every kind that applies.</summary>
/// <param name="Created">New people.</param>
/// <param name="Changed">People whose data change.</param>
/// <param name="Enabled">Disabled people who are enabled again.</param>
/// <param name="Unchanged">People of the file who stay as they are.</param>
/// <param name="Disabled">People who are disabled because the file lacks them.</param>
/// <param name="CoachingsBegun">Students who get a coach.</param>
/// <param name="CoachingsPassed">Students who get another coach.</param>
/// <param name="CoachingsEnded">Students who lose their coach.</param>
internal sealed record ImportCountsDto(
    int Created,
    int Changed,
    int Enabled,
    int Unchanged,
    int Disabled,
    int CoachingsBegun,
    int CoachingsPassed,
    int CoachingsEnded);

/// <summary>The kind of a change of a person.</summary>
[JsonConverter(typeof(NameConverter<ImportChangeKind>))]
internal enum ImportChangeKind
{
    Created,
    Changed,
    Enabled,
    Disabled,
}

/// <summary>A change of a person, or of a student's coach.</summary>
/// <param name="Line">The line of the row; null for a person whom the file lacks.</param>
/// <param name="Kind">The kind of change.</param>
/// <param name="Name">The person's name after the import.</param>
/// <param name="Email">The person's address after the import.</param>
/// <param name="Changes">The members that change; <c>coach</c> has the names of coaches.</param>
internal sealed record ImportChangeDto(
    int? Line, ImportChangeKind Kind, string Name, string Email, IReadOnlyList<AuditChangeDto> Changes);

/// <summary>The changes that an import of a file would make. A preview itself changes nothing.</summary>
/// <param name="Fingerprint">Names this preview: the import makes exactly these changes, or none.</param>
/// <param name="Rows">The number of rows.</param>
/// <param name="UnknownColumns">Columns that the import ignores.</param>
/// <param name="Counts">How much changes.</param>
/// <param name="Changes">The first 200 changes, by line, and after them the people who are disabled.</param>
/// <param name="FaultCount">The number of rows that can't be imported. While there are any, nobody is disabled.</param>
/// <param name="Faults">The first 500 of them, by line.</param>
/// <param name="DisablesMany">Whether so many people would be disabled that the import must be told so (<c>confirmed</c>).</param>
internal sealed record ImportPreviewDto(
    string Fingerprint,
    int Rows,
    IReadOnlyList<string> UnknownColumns,
    ImportCountsDto Counts,
    IReadOnlyList<ImportChangeDto> Changes,
    int FaultCount,
    IReadOnlyList<ImportFaultDto> Faults,
    bool DisablesMany)
{
    private const int MaxChanges = 200;
    private const int MaxFaults = 500;

    public static ImportPreviewDto Of(ImportPlan plan)
    {
        var coaches = plan.Coachings.ToLookup(coaching => coaching.Line);
        var changes = plan.People.Where(person => person.IsChanged || coaches[person.Line].Any())
            .Select(person => new ImportChangeDto(
                person.Line, KindOf(person), person.Wanted.Name, person.Wanted.Email,
                [.. person.Changes, .. CoachOf(coaches[person.Line])]))
            .Concat(plan.Disabled.Select(person =>
                new ImportChangeDto(null, ImportChangeKind.Disabled, person.Name, person.Email ?? "", [])));
        return new(
            plan.Fingerprint,
            plan.File.Rows.Count,
            plan.File.UnknownColumns,
            plan.Counts,
            [.. changes.Take(MaxChanges)],
            plan.Faults.Count,
            [.. plan.Faults.Take(MaxFaults)],
            plan.DisablesMany);
    }

    private static ImportChangeKind KindOf(PlannedPerson person) =>
        person.Id is null ? ImportChangeKind.Created : person.IsEnabled ? ImportChangeKind.Enabled : ImportChangeKind.Changed;

    private static IEnumerable<AuditChangeDto> CoachOf(IEnumerable<PlannedCoaching> coachings)
    {
        var (former, next) = (coachings.FirstOrDefault(coaching => coaching.IsEnd), coachings.FirstOrDefault(coaching => !coaching.IsEnd));
        return former is null && next is null ? [] : [new AuditChangeDto("coach", former?.Coach.Name, next?.Coach.Name)];
    }
}

/// <summary>A line of the answer while an import runs: how much of it is written, and at the end what it changed.</summary>
/// <param name="Done">The number of changes that are written, none of which is visible before the end.</param>
/// <param name="Total">The number of all changes.</param>
/// <param name="Counts">The counts of the changes; null until the end.</param>
internal sealed record ImportProgressDto(int Done, int Total, ImportCountsDto? Counts);
