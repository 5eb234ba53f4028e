using System.Security.Claims;
using Chat.Api.Audit;
using Chat.Api.People;
using Chat.Api.Problems;
using Chat.Api.Sessions;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chat.Api.Erasures;

internal static class ErasureAdministration
{
    public static void MapErasureAdministration(this IEndpointRouteBuilder routes)
    {
        var erasures = routes.MapForAdmins("/erasures").WithTags("Erasures");
        erasures.MapGet("", ListAsync).WithName("listErasures")
            .WithSummary("For admins: the requests for an erasure, and the legal holds. No text of a conversation.");
        erasures.MapPost("/{studentId}/{coachId}/approve", ApproveAsync).WithName("approveErasure").NeedsProof()
            .WithSummary("For admins: erases the conversation, for ever. Needs a recent proof.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        erasures.MapPost("/{studentId}/{coachId}/refuse", RefuseAsync).WithName("refuseErasure")
            .WithSummary("For admins: refuses a request; the student sees the reason.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        var hold = routes.MapForAdmins("/people/{id}/hold").WithTags("Erasures").ProducesProblem(StatusCodes.Status404NotFound);
        hold.MapPut("", HoldAsync).WithName("setHold")
            .WithSummary("For admins: sets a legal hold. While it stands, no conversation of the person is erased.");
        hold.MapDelete("", LiftAsync).WithName("liftHold").NeedsProof()
            .WithSummary("For admins: lifts the legal hold. Needs a recent proof.");
    }

    private static async Task<Ok<ErasuresDto>> ListAsync(LegalHolds holds, CancellationToken cancellation) =>
        TypedResults.Ok(await holds.ListAsync(cancellation));

    private static async Task<Results<NoContent, ForbidHttpResult, ProblemHttpResult>> ApproveAsync(
        string studentId,
        string coachId,
        ClaimsPrincipal user,
        ErasureRequests requests,
        CancellationToken cancellation)
    {
        if (!UserIds.TryParse(studentId, out var student) || !UserIds.TryParse(coachId, out var coach)) return NoRequest();
        return await requests.ApproveAsync(Actor.Admin(user.Id()), student, coach, cancellation) switch
        {
            EraseOutcome.Done => TypedResults.NoContent(),
            EraseOutcome.NotAllowed => TypedResults.Forbid(),
            EraseOutcome.Held => TypedResults.Problem(
                "A legal hold forbids the erasure.", statusCode: StatusCodes.Status409Conflict, type: ProblemTypes.LegalHold),
            _ => NoRequest(),
        };
    }

    private static async Task<Results<NoContent, ForbidHttpResult, ProblemHttpResult>> RefuseAsync(
        string studentId,
        string coachId,
        RefuseErasureDto refusal,
        ClaimsPrincipal user,
        ErasureRequests requests,
        CancellationToken cancellation)
    {
        if (!UserIds.TryParse(studentId, out var student) || !UserIds.TryParse(coachId, out var coach)) return NoRequest();
        return await requests.RefuseAsync(Actor.Admin(user.Id()), student, coach, refusal.Refusal, cancellation) switch
        {
            EraseOutcome.Done => TypedResults.NoContent(),
            EraseOutcome.NotAllowed => TypedResults.Forbid(),
            _ => NoRequest(),
        };
    }

    private static async Task<Results<NoContent, ForbidHttpResult, ProblemHttpResult>> HoldAsync(
        string id, ClaimsPrincipal user, LegalHolds holds, CancellationToken cancellation) =>
        UserIds.TryParse(id, out var person)
            ? Answer(await holds.SetAsync(Actor.Admin(user.Id()), person, cancellation))
            : ProblemTypes.NoPerson();

    private static async Task<Results<NoContent, ForbidHttpResult, ProblemHttpResult>> LiftAsync(
        string id, ClaimsPrincipal user, LegalHolds holds, CancellationToken cancellation) =>
        UserIds.TryParse(id, out var person)
            ? Answer(await holds.LiftAsync(Actor.Admin(user.Id()), person, cancellation))
            : ProblemTypes.NoPerson();

    private static Results<NoContent, ForbidHttpResult, ProblemHttpResult> Answer(PersonOutcome outcome) => outcome switch
    {
        PersonOutcome.Done => TypedResults.NoContent(),
        PersonOutcome.NotAllowed => TypedResults.Forbid(),
        _ => ProblemTypes.NoPerson(),
    };

    private static ProblemHttpResult NoRequest() => TypedResults.Problem(
        "There is no such request.", statusCode: StatusCodes.Status404NotFound, type: ProblemTypes.NotFound);
}
