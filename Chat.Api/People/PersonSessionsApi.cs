using System.Security.Claims;
using Chat.Api.Audit;
using Chat.Api.Problems;
using Chat.Api.Sessions;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using static Chat.Api.Problems.ProblemTypes;

namespace Chat.Api.People;

internal static class PersonSessionsApi
{
    public static void MapPersonSessions(this IEndpointRouteBuilder routes)
    {
        var sessions = routes.MapForAdmins("/people/{id}/sessions").WithTags("People");
        sessions.MapGet("", ListAsync).WithName("listPersonSessions")
            .WithSummary("For admins: a person's sessions, the last used first.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        sessions.MapDelete("", EndAllAsync).WithName("endPersonSessions").NeedsProof()
            .WithSummary("For admins: ends all sessions of a person, except the one of this call. A repeated call changes nothing.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        sessions.MapDelete("/{session:guid}", EndAsync).WithName("endPersonSession").NeedsProof()
            .WithSummary("For admins: ends one session of a person; its sockets close.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<List<SessionDto>>, ProblemHttpResult>> ListAsync(
        string id, ClaimsPrincipal user, PersonSessions sessions, CancellationToken cancellation) =>
        UserIds.TryParse(id, out var person) && await sessions.ListAsync(person, user.SessionId(), cancellation) is { } found
            ? TypedResults.Ok(found)
            : NoPerson();

    private static async Task<Results<NoContent, ForbidHttpResult, ProblemHttpResult>> EndAllAsync(
        string id, ClaimsPrincipal user, PersonSessions sessions, CancellationToken cancellation)
    {
        if (!UserIds.TryParse(id, out var person)) return NoPerson();
        var (outcome, _) = await sessions.EndAsync(Actor.Admin(user.Id()), person, null, user.SessionId(), cancellation);
        return outcome switch
        {
            PersonOutcome.NotAllowed => TypedResults.Forbid(),
            PersonOutcome.Missing => NoPerson(),
            _ => TypedResults.NoContent(),
        };
    }

    private static async Task<Results<NoContent, ForbidHttpResult, ProblemHttpResult>> EndAsync(
        string id, Guid session, ClaimsPrincipal user, PersonSessions sessions, CancellationToken cancellation)
    {
        if (!UserIds.TryParse(id, out var person)) return NoPerson();
        return await sessions.EndAsync(Actor.Admin(user.Id()), person, session, null, cancellation) switch
        {
            (PersonOutcome.NotAllowed, _) => TypedResults.Forbid(),
            (PersonOutcome.Missing, _) => NoPerson(),
            (_, 0) => TypedResults.Problem(
                "The person has no session with that id.", statusCode: StatusCodes.Status404NotFound, type: ProblemTypes.NotFound),
            _ => TypedResults.NoContent(),
        };
    }
}
