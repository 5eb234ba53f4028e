using Microsoft.AspNetCore.Identity;

namespace Chat.Api.Importing;

/// <summary>Compares a file with the people and coachings that are stored.</summary>
internal sealed class ImportPlanner(ImportBaseReader reader, ILookupNormalizer normalizer)
{
    /// <summary>Disabling this many people needs no confirmation, however few people there are.</summary>
    private const int AlwaysDisabled = 5;

    /// <summary>Disabling more than this part of the active students and coaches must be confirmed, in percent.</summary>
    private const int DisabledPercent = 10;

    /// <param name="file">The file.</param>
    /// <param name="disableMissing">Whether to disable students and coaches whom the file lacks.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<ImportPlan> PlanAsync(ImportFile file, bool disableMissing, CancellationToken cancellation)
    {
        List<ImportFaultDto> faults = [];
        List<ImportRow> rows = [];
        foreach (var cells in file.Rows)
        {
            var (row, fault) = ImportRow.Check(cells, normalizer);
            if (row is not null) rows.Add(row);
            else faults.Add(fault!);
        }

        var coaches = rows.Select(row => row.Coach).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        string[] keys = [.. rows.Select(row => row.Key).Concat(coaches.Select(normalizer.NormalizeEmail).OfType<string>()).Distinct()];
        string[] externalIds = [.. rows.Select(row => row.Person.ExternalId).OfType<string>().Concat(coaches).Distinct()];
        var known = await reader.ReadAsync(keys, externalIds, disableMissing, cancellation);
        var match = new ImportMatch(known);
        var matched = match.Match(rows, faults);
        var planned = new ImportedCoachings(known, match, matched, normalizer);
        var (good, coachings) = file.Columns.Contains(ImportFile.Coach) ? planned.Plan(faults) : (matched, []);

        // A person whose row has a fault may seem to be missing, so a file with faults disables nobody.
        var named = good.Select(row => row.Person?.Id).OfType<long>().Concat(planned.Coaches).ToHashSet();
        var missing = faults.Count > 0 ? [] : known.Active.Where(person => !named.Contains(person.Id)).ToList();
        return new(
            file,
            [.. good.Select(row => row.Plan())],
            coachings,
            missing,
            missing.Count > Math.Max(AlwaysDisabled, known.Active.Count * DisabledPercent / 100),
            [.. faults.OrderBy(fault => fault.Line)]);
    }
}
