using System.Security.Claims;
using Chat.Api.Database;
using Chat.Api.Notices;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Availabilities;

/// <summary>What a coach declares.</summary>
/// <param name="Availability">Available, busy or away.</param>
internal sealed record AvailabilityDto(Availability Availability);

internal static class AvailabilityApi
{
    public static void MapAvailability(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/api/me/availability", DeclareAsync)
            .WithTags("Availability").WithName("declareAvailability").WithSummary("A coach's availability, told to each student.");

    private static async Task<Results<NoContent, ForbidHttpResult>> DeclareAsync(
        AvailabilityDto declared, ClaimsPrincipal user, ChatDb database, Outbox outbox, CancellationToken cancellation)
    {
        if (!user.IsInRole(WireName.Write(Role.Coach))) return TypedResults.Forbid();
        var coach = user.Id();
        var availability = WireName.Write(declared.Availability);
        var owed = await database.Database.SqlQuery<Owed>(
            $"""
            WITH changed AS (
                UPDATE users SET availability = {availability} WHERE id = {coach} AND availability IS DISTINCT FROM {availability} RETURNING id
            )
            INSERT INTO outbox (user_id, sender_id, kind, owed_at)
            SELECT conversation.peer_id, changed.id, 'availability', clock_timestamp()
            FROM changed JOIN open_conversations conversation ON conversation.user_id = changed.id
            RETURNING id AS "Id", user_id AS "UserId", owed_at AS "OwedAt"
            """).ToListAsync(cancellation);
        foreach (var (id, student, at) in owed)
            outbox.Committed(new OwedNotice { Id = id, UserId = student, SenderId = coach, Kind = NoticeKind.Availability, OwedAt = at });
        return TypedResults.NoContent();
    }

    private sealed record Owed(long Id, long UserId, DateTimeOffset OwedAt);
}
