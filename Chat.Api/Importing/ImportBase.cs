using Chat.Api.Database;
using Chat.Api.People;
using Chat.Api.Users;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Importing;

/// <summary>The people and coachings that a file is compared with.</summary>
/// <param name="People">The people whom the file names, as a row or as a coach.</param>
/// <param name="Own">The active coachings of these students, without those of substitutes.</param>
/// <param name="InCoaching">These people with any active coaching.</param>
/// <param name="Conversations">The conversations among these people: student, coach.</param>
/// <param name="Active">All active students and coaches; empty unless they are asked for.</param>
internal sealed record ImportBase(
    IReadOnlyList<KnownPerson> People,
    ILookup<long, long> Own,
    IReadOnlySet<long> InCoaching,
    IReadOnlySet<(long Student, long Coach)> Conversations,
    IReadOnlyList<KnownPerson> Active);

/// <summary>A person as stored.</summary>
internal sealed record KnownPerson(
    long Id, string Name, string? Email, string? Key, string Role, string? Language, string? ExternalId, bool IsDisabled)
{
    public PersonTextDto ToText() => new(
        Name, Email ?? "", StoredName.Read<Role>(Role), Language is null ? null : StoredName.Read<Language>(Language), ExternalId);
}

/// <summary>Reads what a file is compared with.</summary>
internal sealed class ImportBaseReader(ChatDb database)
{
    private const string Columns =
        """
        SELECT id AS "Id", name AS "Name", email AS "Email", normalized_user_name AS "Key", role AS "Role", language AS "Language",
            external_id AS "ExternalId", disabled_at IS NOT NULL AS "IsDisabled" FROM users
        """;

    /// <param name="keys">Addresses of rows and coaches, as accounts are found.</param>
    /// <param name="externalIds">External ids of rows and coaches.</param>
    /// <param name="withActive">Whether to read all active students and coaches.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<ImportBase> ReadAsync(string[] keys, string[] externalIds, bool withActive, CancellationToken cancellation)
    {
        var people = await database.Database.SqlQueryRaw<KnownPerson>(
            $"{Columns} WHERE normalized_user_name = ANY({{0}}) UNION {Columns} WHERE external_id = ANY({{1}})", keys, externalIds)
            .ToListAsync(cancellation);
        long[] ids = [.. people.Select(person => person.Id)];
        var own = await database.Coachings
            .Where(coaching => ids.Contains(coaching.StudentId) && coaching.EndedAt == null && coaching.SubstituteFor == null)
            .OrderBy(coaching => coaching.Id)
            .Select(coaching => new { coaching.StudentId, coaching.CoachId }).ToListAsync(cancellation);
        var inCoaching = await database.Database.SqlQuery<long>(
            $"""
            SELECT student_id AS "Value" FROM coachings WHERE student_id = ANY({ids}) AND ended_at IS NULL
            UNION SELECT coach_id FROM coachings WHERE coach_id = ANY({ids}) AND ended_at IS NULL
            """).ToListAsync(cancellation);
        var conversations = await database.Conversations
            .Where(conversation => ids.Contains(conversation.StudentId) && ids.Contains(conversation.CoachId))
            .Select(conversation => new { conversation.StudentId, conversation.CoachId }).ToListAsync(cancellation);
        var active = withActive
            ? await database.Database.SqlQueryRaw<KnownPerson>(
                $"{Columns} WHERE role <> 'admin' AND disabled_at IS NULL ORDER BY id").ToListAsync(cancellation)
            : [];
        return new(
            people,
            own.ToLookup(coaching => coaching.StudentId, coaching => coaching.CoachId),
            inCoaching.ToHashSet(),
            conversations.Select(pair => (pair.StudentId, pair.CoachId)).ToHashSet(),
            active);
    }
}
