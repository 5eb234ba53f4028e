using Chat.Api.Database;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Conversations;

/// <summary>Looks up the coaches that students have now.</summary>
internal sealed class SuccessorReader(ChatDb database)
{
    /// <summary>The coach of the newest active coaching of each of these students who has one. Substitutes are left out.</summary>
    public async Task<Dictionary<long, PersonNameDto>> ReadAsync(IReadOnlyCollection<long> students, CancellationToken cancellation)
    {
        if (students.Count == 0) return [];
        var rows = await (
            from coaching in database.Coachings
            where students.Contains(coaching.StudentId) && coaching.EndedAt == null && coaching.SubstituteFor == null
            join coach in database.Users on coaching.CoachId equals coach.Id
            orderby coaching.StartedAt descending, coaching.Id descending
            select new { coaching.StudentId, coach.Id, coach.Name }).ToListAsync(cancellation);
        return rows.DistinctBy(row => row.StudentId)
            .ToDictionary(row => row.StudentId, row => new PersonNameDto(UserIds.Format(row.Id), row.Name));
    }
}
