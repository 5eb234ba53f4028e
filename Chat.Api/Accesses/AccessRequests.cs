using System.Globalization;
using Chat.Api.Audit;
using Chat.Api.Database;
using Chat.Api.People;
using Chat.Api.Sealing;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Accesses;

/// <summary>
/// Asks for, grants and closes the reading of a conversation, each with its audit entry in one transaction
/// (docs/adr/0034-the-glass-door.md).
/// </summary>
internal sealed class AccessRequests(
    ChatDb database, PeopleLocks locks, SettledAdmins settled, DataKeys keys, AuditLog audit, AccessNews news)
{
    /// <summary>Asks for the reading of a conversation, as an admin who is none of its two users.</summary>
    /// <returns>The outcome, and the id of a request that was made.</returns>
    public async Task<(AccessOutcome Outcome, Guid Id)> AskAsync(
        long admin, long student, long coach, AccessWish wish, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        if (!(await locks.TakeAllAsync([], cancellation)).Contains(admin)) return (AccessOutcome.NotAllowed, default);
        var found = await database.Database.SqlQuery<Readable>(
            $"""
            SELECT conversation.id AS "Id", conversation.last_seq > conversation.erased_seq AS "HasMessages",
                EXISTS (
                    SELECT FROM access_states known WHERE known.conversation_id = conversation.id AND known.state <> 'over'
                ) AS "IsUnderWay",
                key.id AS "KeyId", key.master AS "Master", key.wrapped AS "Wrapped"
            FROM conversations conversation LEFT JOIN data_keys key ON key.id = conversation.key_id
            WHERE conversation.student_id = {student} AND conversation.coach_id = {coach} FOR KEY SHARE OF conversation
            """).ToListAsync(cancellation);
        if (found is not [var conversation]) return (AccessOutcome.Missing, default);
        if (admin == student || admin == coach) return (AccessOutcome.Own, default);
        if (!await settled.AreAsync([admin], cancellation)) return (AccessOutcome.NewAdmin, default);
        if (conversation.IsUnderWay) return (AccessOutcome.UnderWay, default);
        if (conversation is not { HasMessages: true, KeyId: { } keyId, Master: { } master, Wrapped: { } wrapped })
            return (AccessOutcome.Empty, default);
        var id = Guid.CreateVersion7();
        var body = keys.Unwrap(keyId, master, wrapped).Seal(wish.Reason, AccessRequest.PlaceOf(student, coach, admin, id));
        await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO access_requests (id, conversation_id, asked_by_id, asked_at, basis, key_id, body, hidden_until)
            VALUES ({id}, {conversation.Id}, {admin}, statement_timestamp(), {WireName.Write(wish.Basis)}, {keyId}, {body},
                statement_timestamp() + {wish.Hidden}::interval)
            """,
            cancellation);
        List<AuditChangeDto> changes = [new("basis", null, WireName.Write(wish.Basis))];
        if (wish.Hidden is { } hidden) changes.Add(new("hiddenDays", null, hidden.TotalDays.ToString(CultureInfo.InvariantCulture)));
        await audit.WriteAsync(Actor.Admin(admin), AuditAction.AccessAsked, student, coach, changes, cancellation);
        await transaction.CommitAsync(cancellation);
        return (AccessOutcome.Done, id);
    }

    /// <summary>Grants the request of another admin, for an hour from now. Again changes nothing.</summary>
    public async Task<AccessOutcome> GrantAsync(long admin, Guid id, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        if (!(await locks.TakeAllAsync([], cancellation)).Contains(admin)) return AccessOutcome.NotAllowed;
        if (await FindAsync(id, cancellation) is not { } request) return AccessOutcome.Missing;
        if (request.AskedById == admin) return AccessOutcome.SameAdmin;
        if (admin == request.StudentId || admin == request.CoachId) return AccessOutcome.Own;
        if (!await settled.AreAsync([admin], cancellation)) return AccessOutcome.NewAdmin;
        if (request is { State: "open", GrantedById: { } granter } && granter == admin) return AccessOutcome.Done;
        if (request.State != "waiting") return AccessOutcome.NotOpen;
        await MakeHeadAsync(request.ConversationId, cancellation);
        await database.Database.ExecuteSqlAsync(
            $"""
            UPDATE access_requests SET granted_by_id = {admin}, granted_at = statement_timestamp(),
                ends_at = statement_timestamp() + {AccessOptions.Duration}
            WHERE id = {id}
            """,
            cancellation);
        var owed = request.IsHidden ? [] : await news.OweAsync(request.StudentId, request.CoachId, cancellation);
        await audit.WriteAsync(
            Actor.Admin(admin), AuditAction.AccessGranted, request.StudentId, request.CoachId, [], cancellation);
        await transaction.CommitAsync(cancellation);
        news.Committed(owed);
        return AccessOutcome.Done;
    }

    /// <summary>Closes a request that waits or is open, as any admin. Again changes nothing.</summary>
    public async Task<AccessOutcome> CloseAsync(long admin, Guid id, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        if (!(await locks.TakeAllAsync([], cancellation)).Contains(admin)) return AccessOutcome.NotAllowed;
        if (await FindAsync(id, cancellation) is not { } request) return AccessOutcome.Missing;
        if (request.State == "over") return AccessOutcome.Done;
        await database.Database.ExecuteSqlAsync($"UPDATE access_requests SET closed_at = clock_timestamp() WHERE id = {id}", cancellation);
        var isSeen = request is { GrantedById: not null, IsHidden: false };
        var owed = isSeen ? await news.OweAsync(request.StudentId, request.CoachId, cancellation) : [];
        await audit.WriteAsync(
            Actor.Admin(admin), AuditAction.AccessClosed, request.StudentId, request.CoachId, [], cancellation);
        await transaction.CommitAsync(cancellation);
        news.Committed(owed);
        return AccessOutcome.Done;
    }

    /// <summary>Locks the conversation against an erasure, and then the request, in the order of an erasure.</summary>
    private async Task<Found?> FindAsync(Guid id, CancellationToken cancellation)
    {
        await database.Database.ExecuteSqlAsync(
            $"""
            SELECT FROM conversations WHERE id = (SELECT conversation_id FROM access_requests WHERE id = {id}) FOR KEY SHARE;
            SELECT FROM access_requests WHERE id = {id} FOR UPDATE
            """,
            cancellation);
        return (await database.Database.SqlQuery<Found>(
            $"""
            SELECT request.conversation_id AS "ConversationId", conversation.student_id AS "StudentId", conversation.coach_id AS "CoachId",
                request.asked_by_id AS "AskedById", request.granted_by_id AS "GrantedById", state.state AS "State",
                coalesce(request.hidden_until > clock_timestamp(), false) AS "IsHidden"
            FROM access_requests request JOIN access_states state ON state.request_id = request.id
            JOIN conversations conversation ON conversation.id = request.conversation_id
            WHERE request.id = {id}
            """).ToListAsync(cancellation)) is [var found] ? found : null;
    }

    /// <summary>Makes the beginning of the conversation's chain, and the key of its seals, if there is none.</summary>
    private Task<int> MakeHeadAsync(long conversation, CancellationToken cancellation)
    {
        var key = keys.Make();
        return database.Database.ExecuteSqlAsync(
            $"""
            WITH head AS (
                INSERT INTO access_heads (conversation_id, key_id, number, mac) VALUES ({conversation}, {key.Id}, 0, '')
                ON CONFLICT DO NOTHING RETURNING key_id
            )
            INSERT INTO data_keys (id, master, wrapped, made_at) SELECT key_id, {key.Master}, {key.Wrapped}, clock_timestamp() FROM head
            """,
            cancellation);
    }

    private sealed record Readable(long Id, bool HasMessages, bool IsUnderWay, long? KeyId, string? Master, byte[]? Wrapped);

    private sealed record Found(
        long ConversationId, long StudentId, long CoachId, long AskedById, long? GrantedById, string State, bool IsHidden);
}

/// <summary>The wish of an admin to read a conversation.</summary>
/// <param name="Basis">The ground.</param>
/// <param name="Reason">The checked text of the reason.</param>
/// <param name="Hidden">The time for which the participants do not see it; null when they see it at once.</param>
internal sealed record AccessWish(AccessBasis Basis, string Reason, TimeSpan? Hidden);
