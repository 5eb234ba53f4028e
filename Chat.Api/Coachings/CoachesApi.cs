using System.Security.Claims;
using Chat.Api.Audit;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using static Chat.Api.Problems.ProblemTypes;

namespace Chat.Api.Coachings;

/// <summary>The calls for all students of a coach, and for many students at once.</summary>
internal static class CoachesApi
{
    private const int MaxStudents = 500;

    public static void MapCoaches(this IEndpointRouteBuilder routes)
    {
        var coaches = routes.MapForAdmins("/coaches").WithTags("Coachings");
        coaches.MapGet("", ListAsync).WithName("listCoaches")
            .WithSummary("For admins: coaches by name, page by page, with the number of their students.")
            .AddOpenApiOperationTransformer(CoachesQuery.Describe);
        coaches.MapGet("/{id}", ReadAsync).WithName("readCoach").WithSummary("For admins: one coach.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        coaches.MapPost("/{id}/pass", PassAllAsync).WithName("passAllCoachings")
            .WithSummary("For admins: passes all students of a coach to another coach, all or none. A repeated call changes nothing.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        routes.MapForAdmins("/coachings").WithTags("Coachings").MapPost("/many", BeginManyAsync).WithName("beginManyCoachings")
            .WithSummary("For admins: lets many students and a coach talk, all or none. A repeated call changes nothing.");
    }

    private static async Task<Ok<CoachPageDto>> ListAsync(CoachesQuery query, CoachesReader reader, CancellationToken cancellation) =>
        TypedResults.Ok(await reader.ListAsync(query, cancellation));

    private static async Task<Results<Ok<CoachDto>, ProblemHttpResult>> ReadAsync(
        string id, CoachesReader reader, CancellationToken cancellation) =>
        UserIds.TryParse(id, out var coach) && await reader.FindAsync(coach, cancellation) is { } found
            ? TypedResults.Ok(found)
            : NoPerson();

    private static async Task<Results<Ok<ManyChangedDto>, ForbidHttpResult, ValidationProblem>> BeginManyAsync(
        BeginManyDto wish, ClaimsPrincipal user, ManyCoachings many, CancellationToken cancellation)
    {
        if (wish.StudentIds.Count is 0 or > MaxStudents) return Invalid("studentIds", $"They are 1 to {MaxStudents} students.");
        if (!UserIds.TryParse(wish.CoachId, out var coach)) return CoachingApi.NoCoach();
        var malformed = wish.StudentIds.Where(id => !UserIds.TryParse(id, out _)).ToList();
        if (malformed.Count > 0)
            return Refusal(wish.StudentIds, [.. malformed.Select(id => new RefusedStudentDto(id ?? "", null, RefusalReason.NoStudent))]);
        var students = wish.StudentIds.Select(id => UserIds.TryParse(id, out var student) ? student : 0).Distinct().ToArray();
        return await many.BeginAsync(Actor.Admin(user.Id()), students, coach, cancellation) switch
        {
            { Outcome: CoachingOutcome.NotAllowed } => TypedResults.Forbid(),
            { Outcome: CoachingOutcome.NoCoach } => CoachingApi.NoCoach(),
            { Refused: { } refused } => Refusal(wish.StudentIds, [.. refused.Select(RefusedStudentDto.Of)]),
            var result => TypedResults.Ok(new ManyChangedDto(result.Changed, students.Length - result.Changed)),
        };
    }

    private static async Task<Results<Ok<ManyChangedDto>, ForbidHttpResult, ValidationProblem, ProblemHttpResult>> PassAllAsync(
        string id, PassCoachingDto wish, ClaimsPrincipal user, ManyCoachings many, CancellationToken cancellation)
    {
        if (!UserIds.TryParse(id, out var from)) return NoPerson();
        if (!UserIds.TryParse(wish.CoachId, out var to)) return CoachingApi.NoCoach();
        if (from == to) return Invalid("coachId", "That is the coach whose students are to pass.");
        return await many.PassAllAsync(Actor.Admin(user.Id()), from, to, cancellation) switch
        {
            { Outcome: CoachingOutcome.NotAllowed } => TypedResults.Forbid(),
            { Outcome: CoachingOutcome.Missing } => NoPerson(),
            { Outcome: CoachingOutcome.NoCoach } => CoachingApi.NoCoach(),
            { Refused: { } refused } => TypedResults.Problem(
                "Some students and the coach have a conversation in which each had the role of the other.",
                statusCode: StatusCodes.Status409Conflict,
                type: RolesReversed,
                extensions: Extension([.. refused.Select(RefusedStudentDto.Of)])),
            var result => TypedResults.Ok(new ManyChangedDto(result.Changed, 0)),
        };
    }

    /// <summary>A 400 that names each refused student, by the place in the list as other faults are named, and by id and name.</summary>
    private static ValidationProblem Refusal(IReadOnlyList<string> sent, IReadOnlyList<RefusedStudentDto> refused)
    {
        var reasons = refused.DistinctBy(student => student.Id).ToDictionary(student => student.Id, student => student.Reason);
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        for (var i = 0; i < sent.Count; i++)
            if (reasons.TryGetValue(sent[i] ?? "", out var reason)) errors[$"studentIds[{i}]"] = [Explain(reason)];
        return TypedResults.ValidationProblem(errors, type: InvalidRequest, extensions: Extension(refused));
    }

    private static string Explain(RefusalReason reason) => reason == RefusalReason.RolesReversed
        ? "The two have a conversation in which each had the role of the other."
        : "There is no student with that id.";

    private static Dictionary<string, object?> Extension(IReadOnlyList<RefusedStudentDto> refused) =>
        new(StringComparer.Ordinal) { ["refused"] = refused };
}
