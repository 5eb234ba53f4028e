using System.Security.Cryptography;
using System.Text.Json;
using Chat.Api.Audit;
using Chat.Api.People;

namespace Chat.Api.Importing;

/// <summary>Everything that an import of a file changes, and the rows that it can't import.</summary>
/// <param name="File">The file.</param>
/// <param name="People">The people of the good rows, also those that stay as they are.</param>
/// <param name="Coachings">The coachings that begin and end.</param>
/// <param name="Disabled">The people who are disabled because the file lacks them.</param>
/// <param name="DisablesMany">Whether an admin must confirm how many people are disabled.</param>
/// <param name="Faults">The faults, by line.</param>
internal sealed record ImportPlan(
    ImportFile File,
    IReadOnlyList<PlannedPerson> People,
    IReadOnlyList<PlannedCoaching> Coachings,
    IReadOnlyList<KnownPerson> Disabled,
    bool DisablesMany,
    IReadOnlyList<ImportFaultDto> Faults)
{
    /// <summary>
    /// Names the file and each single change. An equal fingerprint of a later plan means that nothing has changed meanwhile that concerns
    /// the import.
    /// </summary>
    public string Fingerprint { get; } = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new
    {
        File.Hash,
        People = People.Where(person => person.IsChanged).Select(person => new { person.Id, person.Key, person.Changes, person.IsEnabled }),
        Coachings,
        Disabled = Disabled.Select(person => person.Id),
        Faults,
    })));

    /// <summary>The users whose rows the import changes or relies on.</summary>
    public long[] Touched =>
    [
        .. People.Where(person => person.IsChanged).Select(person => person.Id).OfType<long>(),
        .. Coachings.SelectMany(coaching => new[] { coaching.Student.Id, coaching.Coach.Id }).OfType<long>(),
        .. Disabled.Select(person => person.Id),
    ];

    public ImportCountsDto Counts { get; } = CountsOf(People, Coachings, Disabled.Count);

    private static ImportCountsDto CountsOf(
        IReadOnlyList<PlannedPerson> people, IReadOnlyList<PlannedCoaching> coachings, int disabled)
    {
        var (begun, ended) = (Students(isEnd: false), Students(isEnd: true));
        var passed = begun.Intersect(ended).Count();
        return new(
            people.Count(person => person.Id is null),
            people.Count(person => person.Id is not null && person.Changes.Count > 0),
            people.Count(person => person.IsEnabled),
            people.Count(person => !person.IsChanged),
            disabled,
            begun.Count - passed,
            passed,
            ended.Count - passed);

        HashSet<string> Students(bool isEnd) =>
            coachings.Where(coaching => coaching.IsEnd == isEnd).Select(coaching => coaching.Student.Key).ToHashSet(StringComparer.Ordinal);
    }
}

/// <summary>A person of the file.</summary>
/// <param name="Line">The line of the row.</param>
/// <param name="Id">The user id; null for a person who is new.</param>
/// <param name="Key">The address as accounts are found.</param>
/// <param name="Wanted">The person's data after the import.</param>
/// <param name="Changes">The members that change.</param>
/// <param name="HasNewRole">Whether the person's role changes, which ends the person's sessions.</param>
/// <param name="IsEnabled">Whether the person is disabled now and enabled again.</param>
internal sealed record PlannedPerson(
    int Line,
    long? Id,
    string Key,
    PersonTextDto Wanted,
    IReadOnlyList<AuditChangeDto> Changes,
    bool HasNewRole,
    bool IsEnabled)
{
    public bool IsChanged => Id is null || Changes.Count > 0 || IsEnabled;
}

/// <summary>A coaching that begins or ends.</summary>
internal sealed record PlannedCoaching(int Line, ImportedUser Student, ImportedUser Coach, bool IsEnd);

/// <summary>A user of a coaching: a new one has only the address until it is stored.</summary>
internal sealed record ImportedUser(long? Id, string Key, string Name);
