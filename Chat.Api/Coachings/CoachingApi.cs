using System.Security.Claims;
using Chat.Api.Audit;
using Chat.Api.Problems;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using static Chat.Api.Problems.ProblemTypes;

namespace Chat.Api.Coachings;

internal static class CoachingApi
{
    public static void MapCoachings(this IEndpointRouteBuilder routes)
    {
        routes.MapForAdmins("/people/{id}/coachings").WithTags("Coachings").MapGet("", ListAsync).WithName("listCoachings")
            .WithSummary("For admins: a person's coachings, as student or as coach, those begun last first.")
            .AddOpenApiOperationTransformer(CoachingPage.Describe)
            .ProducesProblem(StatusCodes.Status404NotFound);
        var coachings = routes.MapForAdmins("/coachings").WithTags("Coachings");
        coachings.MapPost("", BeginAsync).WithName("beginCoaching")
            .WithSummary("For admins: lets a student and a coach talk. A repeated call changes nothing.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        coachings.MapPost("/{id:long}/end", EndAsync).WithName("endCoaching")
            .WithSummary("For admins: ends a coaching. A repeated call changes nothing.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        coachings.MapPost("/{id:long}/pass", PassAsync).WithName("passCoaching")
            .WithSummary("For admins: ends a coaching, and begins one of its student with another coach. A repeated call changes nothing.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Results<Ok<CoachingPageDto>, ProblemHttpResult>> ListAsync(
        string id, CoachingPage page, CoachingReader reader, CancellationToken cancellation) =>
        UserIds.TryParse(id, out var person) && await reader.ListAsync(person, page, cancellation) is { } coachings
            ? TypedResults.Ok(coachings)
            : NoPerson();

    private static async Task<Results<Created<CoachingDto>, Ok<CoachingDto>, ForbidHttpResult, ValidationProblem, ProblemHttpResult>>
        BeginAsync(BeginCoachingDto wish, ClaimsPrincipal user, CoachingStore store, CoachingReader reader, CancellationToken cancellation)
    {
        if (!UserIds.TryParse(wish.StudentId, out var student)) return NoStudent();
        if (!UserIds.TryParse(wish.CoachId, out var coach)) return NoCoach();
        var (outcome, id) = await store.BeginAsync(Actor.Admin(user.Id()), student, coach, cancellation);
        if (outcome == CoachingOutcome.NotAllowed) return TypedResults.Forbid();
        if (outcome == CoachingOutcome.NoStudent) return NoStudent();
        if (outcome == CoachingOutcome.NoCoach) return NoCoach();
        if (id is null || await reader.FindAsync(id.Value, cancellation) is not { } coaching) return ReversedRoles();
        return outcome == CoachingOutcome.Done
            ? TypedResults.Created($"/api/admin/people/{coaching.Student.Id}/coachings", coaching)
            : TypedResults.Ok(coaching);
    }

    private static async Task<Results<NoContent, ForbidHttpResult, ProblemHttpResult>> EndAsync(
        long id, ClaimsPrincipal user, CoachingStore store, CancellationToken cancellation) =>
        (await store.EndAsync(Actor.Admin(user.Id()), id, cancellation)).Outcome switch
        {
            CoachingOutcome.NotAllowed => TypedResults.Forbid(),
            CoachingOutcome.Missing => NoCoaching(),
            _ => TypedResults.NoContent(),
        };

    private static async Task<Results<Ok<CoachingDto>, ForbidHttpResult, ValidationProblem, ProblemHttpResult>> PassAsync(
        long id, PassCoachingDto wish, ClaimsPrincipal user, CoachingStore store, CoachingReader reader, CancellationToken cancellation)
    {
        if (!UserIds.TryParse(wish.CoachId, out var coach)) return NoCoach();
        return await store.PassAsync(Actor.Admin(user.Id()), id, coach, cancellation) switch
        {
            { Id: { } active } when await reader.FindAsync(active, cancellation) is { } coaching => TypedResults.Ok(coaching),
            { Outcome: CoachingOutcome.NotAllowed } => TypedResults.Forbid(),
            { Outcome: CoachingOutcome.NoCoach } => NoCoach(),
            { Outcome: CoachingOutcome.Reversed } => ReversedRoles(),
            { Outcome: CoachingOutcome.Ended } => TypedResults.Problem(
                "The coaching has ended. Begin another one.", statusCode: StatusCodes.Status409Conflict, type: CoachingEnded),
            _ => NoCoaching(),
        };
    }

    private static ValidationProblem NoStudent() => Invalid("studentId", "There is no student with that id.");

    public static ValidationProblem NoCoach() => Invalid("coachId", "There is no coach with that id, or the coach is disabled.");

    private static ProblemHttpResult NoCoaching() => TypedResults.Problem(
        "There is no coaching with that id.", statusCode: StatusCodes.Status404NotFound, type: ProblemTypes.NotFound);

    private static ProblemHttpResult ReversedRoles() => TypedResults.Problem(
        "The two have a conversation in which each had the role of the other.",
        statusCode: StatusCodes.Status409Conflict,
        type: RolesReversed);
}
