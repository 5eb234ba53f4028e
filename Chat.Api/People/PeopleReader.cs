using System.Globalization;
using System.Text;
using Chat.Api.Database;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Chat.Api.People;

/// <summary>Finds people for admins.</summary>
internal sealed class PeopleReader(ChatDb database)
{
    private const string Columns =
        """
        person.id AS "Id", person.name AS "Name", person.email AS "Email", person.role AS "Role", person.language AS "Language",
            person.external_id AS "ExternalId", person.disabled_at AS "DisabledAt", person.search_text AS "Key",
            (SELECT count(*) FROM coachings WHERE student_id = person.id AND ended_at IS NULL)
                + (SELECT count(*) FROM coachings WHERE coach_id = person.id AND ended_at IS NULL) AS "ActiveCoachings",
            person.emptied_at AS "EmptiedAt", (SELECT set_at FROM legal_holds WHERE user_id = person.id) AS "HeldAt"
        """;

    private const string IsStudent = "EXISTS (SELECT FROM coachings WHERE student_id = users.id AND ended_at IS NULL)";
    private const string IsCoach = "EXISTS (SELECT FROM coachings WHERE coach_id = users.id AND ended_at IS NULL)";

    public async Task<PersonDto?> FindAsync(long id, CancellationToken cancellation)
    {
        var rows = await database.Database.SqlQueryRaw<Row>(
            $"SELECT {Columns} FROM users person WHERE person.id = @id", new NpgsqlParameter<long>("id", id)).ToListAsync(cancellation);
        return rows.SingleOrDefault()?.ToDto();
    }

    /// <summary>
    /// A page of the requested people, by name. The statement has only the conditions that are set, because with all of them PostgreSQL
    /// chooses a plan that suits none.
    /// </summary>
    public async Task<PeoplePageDto> ListAsync(PeopleQuery query, CancellationToken cancellation)
    {
        List<string> conditions = ["(search_text, id) > (@key, @after)"];
        List<NpgsqlParameter> parameters =
        [
            new NpgsqlParameter<string>("key", query.After.Key),
            new NpgsqlParameter<long>("after", query.After.Id),
            new NpgsqlParameter<int>("limit", query.Limit + 1),
        ];
        foreach (var word in query.Words)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"word{parameters.Count}");
            conditions.Add($"search_text LIKE search_key(@{name})");
            parameters.Add(new NpgsqlParameter<string>(name, $"%{Literally(word)}%"));
        }

        if (query.Role is { } role)
        {
            conditions.Add("role = @role");
            parameters.Add(new NpgsqlParameter<string>("role", WireName.Write(role)));
        }

        if (query.State is { } state) conditions.Add(state == PersonState.Disabled ? "disabled_at IS NOT NULL" : "disabled_at IS NULL");
        if (query.InCoaching is { } isIn) conditions.Add(isIn ? $"({IsStudent} OR {IsCoach})" : $"NOT {IsStudent} AND NOT {IsCoach}");
        var statement =
            $"""
            SELECT {Columns} FROM (
                SELECT * FROM users WHERE {string.Join(" AND ", conditions)} ORDER BY search_text, id LIMIT @limit
            ) person ORDER BY person.search_text, person.id
            """;
        var rows = await database.Database.SqlQueryRaw<Row>(statement, [.. parameters]).ToListAsync(cancellation);
        var next = rows.Count > query.Limit ? rows[query.Limit - 1].ToCursor().ToString() : null;
        return new PeoplePageDto([.. rows.Take(query.Limit).Select(row => row.ToDto())], next);
    }

    /// <summary>Escapes a word for use in a <c>LIKE</c> pattern.</summary>
    private static string Literally(string word)
    {
        var pattern = new StringBuilder(word.Length);
        foreach (var character in word)
        {
            if (character is '\\' or '%' or '_') pattern.Append('\\');
            pattern.Append(character);
        }

        return pattern.ToString();
    }

    private sealed record Row(
        long Id,
        string Name,
        string? Email,
        string Role,
        string? Language,
        string? ExternalId,
        DateTimeOffset? DisabledAt,
        string Key,
        long ActiveCoachings,
        DateTimeOffset? EmptiedAt,
        DateTimeOffset? HeldAt)
    {
        public PeopleCursor ToCursor() => new(Key, Id);

        public PersonDto ToDto() => new(
            UserIds.Format(Id),
            Name,
            Email ?? "",
            StoredName.Read<Role>(Role),
            Language is null ? null : StoredName.Read<Language>(Language),
            ExternalId,
            DisabledAt,
            (int)ActiveCoachings,
            EmptiedAt,
            HeldAt);
    }
}
