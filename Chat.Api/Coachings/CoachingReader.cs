using Chat.Api.Database;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Coachings;

/// <summary>Finds coachings for admins.</summary>
internal sealed class CoachingReader(ChatDb database)
{
    public async Task<CoachingDto?> FindAsync(long id, CancellationToken cancellation) =>
        (await ReadAsync(database.Coachings.Where(coaching => coaching.Id == id), cancellation)).SingleOrDefault();

    /// <summary>A page of a person's coachings, as student or as coach; null when there is no such person.</summary>
    public async Task<CoachingPageDto?> ListAsync(long person, CoachingPage page, CancellationToken cancellation)
    {
        var coachings = database.Coachings.Where(coaching => coaching.StudentId == person || coaching.CoachId == person);
        if (page.State is { } state)
        {
            var isActive = state == CoachingState.Active;
            coachings = coachings.Where(coaching => (coaching.EndedAt == null) == isActive);
        }

        var first = coachings.Where(coaching => coaching.Id < page.Before).OrderByDescending(coaching => coaching.Id).Take(page.Limit + 1);
        var found = await ReadAsync(first, cancellation);
        if (found.Count == 0 && !await database.Users.AnyAsync(user => user.Id == person, cancellation)) return null;
        return new CoachingPageDto([.. found.Take(page.Limit)], found.Count > page.Limit);
    }

    private async Task<IReadOnlyList<CoachingDto>> ReadAsync(IQueryable<Coaching> coachings, CancellationToken cancellation)
    {
        var rows = await (
            from coaching in coachings
            join student in database.Users on coaching.StudentId equals student.Id
            join coach in database.Users on coaching.CoachId equals coach.Id
            join away in database.Users on coaching.SubstituteFor equals (long?)away.Id into aways
            from absent in aways.DefaultIfEmpty()
            orderby coaching.Id descending
            select new
            {
                coaching.Id,
                coaching.StudentId,
                StudentName = student.Name,
                coaching.CoachId,
                CoachName = coach.Name,
                coaching.StartedAt,
                coaching.EndedAt,
                coaching.SubstituteFor,
                AbsentName = (string?)absent.Name,
            }).ToListAsync(cancellation);
        return [.. rows.Select(row => new CoachingDto(
            row.Id,
            new PersonNameDto(UserIds.Format(row.StudentId), row.StudentName),
            new PersonNameDto(UserIds.Format(row.CoachId), row.CoachName),
            row.StartedAt,
            row.EndedAt,
            row.SubstituteFor is { } absent ? new PersonNameDto(UserIds.Format(absent), row.AbsentName!) : null))];
    }
}
