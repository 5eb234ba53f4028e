using Chat.Api.Database;
using Chat.Api.Sealing;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Accesses;

/// <summary>Lists requests for admins, and openings of a conversation for its student and its coach.</summary>
internal sealed class AccessLists(ChatDb database, TextOpener texts)
{
    /// <summary>The largest number of requests, or of openings of one conversation, in a list: the newest.</summary>
    private const int Most = 100;

    private static readonly string Columns =
        $"""
        request.id AS "Id", conversation.student_id AS "StudentId", student.name AS "StudentName",
            conversation.coach_id AS "CoachId", coach.name AS "CoachName",
            request.asked_by_id AS "AskedById", asker.name AS "AskedByName", request.asked_at AS "AskedAt",
            request.granted_by_id AS "GrantedById", granter.name AS "GrantedByName", request.granted_at AS "GrantedAt",
            state.ends_at AS "EndsAt", request.hidden_until AS "HiddenUntil", request.basis AS "Basis", state.state AS "State",
            {StoredText.Columns("request")}
        """;

    private static readonly string Joined =
        $"""
        FROM access_requests request JOIN access_states state ON state.request_id = request.id
        JOIN conversations conversation ON conversation.id = request.conversation_id
        JOIN users student ON student.id = conversation.student_id JOIN users coach ON coach.id = conversation.coach_id
        JOIN users asker ON asker.id = request.asked_by_id LEFT JOIN users granter ON granter.id = request.granted_by_id
        {StoredText.Join("request")}
        """;

    /// <summary>Parameters: most.</summary>
    private static readonly string Newest = $$"""SELECT {{Columns}} {{Joined}} ORDER BY request.asked_at DESC, request.id LIMIT {0}""";

    /// <summary>Parameters: request.</summary>
    private static readonly string One = $$"""SELECT {{Columns}} {{Joined}} WHERE request.id = {0}""";

    /// <summary>Parameters: user, peer, most. The gate, and no opening that is hidden still.</summary>
    private static readonly string Seen =
        $$"""
        SELECT {{Columns}} {{Joined}}
        WHERE request.conversation_id = (SELECT conversation_id FROM readable_conversations WHERE user_id = {0} AND peer_id = {1})
            AND request.granted_at IS NOT NULL AND coalesce(request.hidden_until <= clock_timestamp(), true)
        ORDER BY request.granted_at DESC, request.id LIMIT {2}
        """;

    /// <summary>Parameters: user. Openings that the user may see, and requests that the user made or granted.</summary>
    private static readonly string About =
        $$"""
        SELECT {{Columns}} {{Joined}}
        WHERE {0} IN (request.asked_by_id, request.granted_by_id) OR (
            {0} IN (conversation.student_id, conversation.coach_id)
            AND request.granted_at IS NOT NULL AND coalesce(request.hidden_until <= clock_timestamp(), true))
        ORDER BY request.asked_at, request.id
        """;

    /// <summary>The newest requests of all conversations, the newest first.</summary>
    public async Task<IReadOnlyList<AccessRequestDto>> ListAsync(CancellationToken cancellation) =>
        [.. (await database.Database.SqlQueryRaw<Row>(Newest, Most).ToListAsync(cancellation)).Select(ToDto)];

    public async Task<AccessRequestDto?> FindAsync(Guid id, CancellationToken cancellation) =>
        (await database.Database.SqlQueryRaw<Row>(One, id).ToListAsync(cancellation)) is [var row] ? ToDto(row) : null;

    /// <summary>The openings of the user's conversation with the peer that the user may see, the newest first.</summary>
    public async Task<IReadOnlyList<AccessDto>> SeenAsync(long user, long peer, CancellationToken cancellation)
    {
        var rows = await database.Database.SqlQueryRaw<Row>(Seen, user, peer, Most).ToListAsync(cancellation);
        return [.. (await WithReadsAsync(rows, cancellation)).Select(pair => new AccessDto(
            pair.Request.Basis,
            pair.Request.Reason,
            pair.Request.AskedBy,
            pair.Request.GrantedBy!,
            pair.Request.GrantedAt!.Value,
            pair.Request.EndsAt,
            pair.Reads))];
    }

    /// <summary>The requests that are about the user, with what was read by each; nothing that is hidden from the user.</summary>
    public async Task<IReadOnlyList<(AccessRequestDto Request, IReadOnlyList<AccessReadDto> Reads)>> AboutAsync(
        long user, CancellationToken cancellation) =>
        await WithReadsAsync(await database.Database.SqlQueryRaw<Row>(About, user).ToListAsync(cancellation), cancellation);

    private async Task<IReadOnlyList<(AccessRequestDto Request, IReadOnlyList<AccessReadDto> Reads)>> WithReadsAsync(
        List<Row> rows, CancellationToken cancellation)
    {
        if (rows.Count == 0) return [];
        var ids = rows.Select(row => row.Id).ToList();
        var reads = await (
            from access in database.Accesses
            where ids.Contains(access.RequestId)
            join reader in database.Users on access.ReaderId equals reader.Id
            orderby access.Number
            select new { access.RequestId, access.ReaderId, reader.Name, access.At, access.FromSeq, access.ToSeq })
            .ToListAsync(cancellation);
        var byRequest = reads.ToLookup(
            read => read.RequestId, read => new AccessReadDto(Named(read.ReaderId, read.Name), read.At, read.FromSeq, read.ToSeq));
        return [.. rows.Select(row => (ToDto(row), (IReadOnlyList<AccessReadDto>)[.. byRequest[row.Id]]))];
    }

    private AccessRequestDto ToDto(Row row) => new(
        row.Id,
        Named(row.StudentId, row.StudentName),
        Named(row.CoachId, row.CoachName),
        StoredName.Read<AccessBasis>(row.Basis),
        ReasonOf(row),
        Named(row.AskedById, row.AskedByName),
        row.AskedAt,
        row.GrantedById is { } granter ? Named(granter, row.GrantedByName!) : null,
        row.GrantedAt,
        row.EndsAt,
        row.HiddenUntil,
        StoredName.Read<AccessState>(row.State));

    /// <summary>The reason; null without its key, which an erasure deleted.</summary>
    private string? ReasonOf(Row row) => row.Wrapped is null ? null : texts.Open(
        new StoredText(row.KeyId, row.Body, row.Master, row.Wrapped),
        AccessRequest.PlaceOf(row.StudentId, row.CoachId, row.AskedById, row.Id));

    private static PersonNameDto Named(long id, string name) => new(UserIds.Format(id), name);

    private sealed record Row(
        Guid Id,
        long StudentId,
        string StudentName,
        long CoachId,
        string CoachName,
        long AskedById,
        string AskedByName,
        DateTimeOffset AskedAt,
        long? GrantedById,
        string? GrantedByName,
        DateTimeOffset? GrantedAt,
        DateTimeOffset EndsAt,
        DateTimeOffset? HiddenUntil,
        string Basis,
        string State,
        long? KeyId,
        byte[]? Body,
        string? Master,
        byte[]? Wrapped);
}
