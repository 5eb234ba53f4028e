using System.Globalization;
using Chat.Api.Database;
using Chat.Api.People;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Coachings;

/// <summary>Finds coaches for admins.</summary>
internal sealed class CoachesReader(ChatDb database, PeopleReader people, TimeProvider clock)
{
    public async Task<CoachPageDto> ListAsync(CoachesQuery query, CancellationToken cancellation)
    {
        var (items, next) = await people.ListAsync(query.People, cancellation);
        return new(await DescribeAsync(items, cancellation), next);
    }

    /// <summary>One coach; null when there is no coach with that id.</summary>
    public async Task<CoachDto?> FindAsync(long id, CancellationToken cancellation) =>
        await people.FindAsync(id, cancellation) is { Role: Role.Coach } coach
            ? (await DescribeAsync([coach], cancellation)).Single()
            : null;

    private async Task<IReadOnlyList<CoachDto>> DescribeAsync(IReadOnlyList<PersonDto> coaches, CancellationToken cancellation)
    {
        var ids = coaches.Select(coach => long.Parse(coach.Id, CultureInfo.InvariantCulture)).ToArray();
        var now = clock.GetUtcNow();
        var standIns = await (
            from standing in database.Substitutes
            join substitute in database.Users on standing.SubstituteId equals substitute.Id
            where ids.Contains(standing.CoachId) && standing.Until > now
            select new { standing.CoachId, substitute.Id, substitute.Name, standing.Until })
            .ToDictionaryAsync(
                row => UserIds.Format(row.CoachId), row => new StandInDto(UserIds.Format(row.Id), row.Name, row.Until), cancellation);
        var borrowed = await database.Coachings
            .Where(coaching => ids.Contains(coaching.CoachId) && coaching.EndedAt == null && coaching.SubstituteFor != null)
            .GroupBy(coaching => coaching.CoachId)
            .Select(group => new { Coach = group.Key, Students = group.Count() })
            .ToDictionaryAsync(row => UserIds.Format(row.Coach), row => row.Students, cancellation);
        return [.. coaches.Select(coach => new CoachDto(
            coach.Id,
            coach.Name,
            coach.Email,
            coach.DisabledAt,
            coach.ActiveCoachings - borrowed.GetValueOrDefault(coach.Id),
            borrowed.GetValueOrDefault(coach.Id),
            standIns.GetValueOrDefault(coach.Id)))];
    }
}
