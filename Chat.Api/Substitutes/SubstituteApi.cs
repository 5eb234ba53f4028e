using System.Security.Claims;
using Chat.Api.Audit;
using Chat.Api.Problems;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chat.Api.Substitutes;

internal static class SubstituteApi
{
    private const int MostDays = 2 * 366;

    public static void MapSubstitutes(this IEndpointRouteBuilder routes)
    {
        var substitute = routes.MapForAdmins("/people/{id}/substitute").WithTags("Coachings");
        substitute.MapPut("", SetAsync).WithName("setSubstitute")
            .WithSummary("For admins: lets another coach stand in for a coach. While it stands, both have the coach's students.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        substitute.MapDelete("", EndAsync).WithName("endSubstitute")
            .WithSummary("For admins: ends what a substitute does for a coach. A repeated call changes nothing.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<SubstituteDto>, ForbidHttpResult, ValidationProblem, ProblemHttpResult>> SetAsync(
        string id, SetSubstituteDto wish, ClaimsPrincipal user, SubstituteStore store, TimeProvider clock, CancellationToken cancellation)
    {
        if (!UserIds.TryParse(id, out var coach)) return NoCoach();
        if (!UserIds.TryParse(wish.CoachId, out var substitute)) return NoSubstitute();
        if (coach == substitute) return ProblemTypes.Invalid("coachId", "A coach does not stand in for the same coach.");
        var now = clock.GetUtcNow();
        var until = InWholeSeconds(wish.Until);
        if (until <= now || until > now.AddDays(MostDays))
            return ProblemTypes.Invalid("until", "The time is in the future, and at most two years ahead.");
        return await store.SetAsync(Actor.Admin(user.Id()), coach, substitute, until, cancellation) switch
        {
            { Outcome: SubstituteOutcome.NotAllowed } => TypedResults.Forbid(),
            { Outcome: SubstituteOutcome.NoCoach } => NoCoach(),
            { Outcome: SubstituteOutcome.NoSubstitute } => NoSubstitute(),
            var result => TypedResults.Ok(new SubstituteDto(new(wish.CoachId, result.Name!), until)),
        };
    }

    private static async Task<Results<NoContent, ForbidHttpResult, ProblemHttpResult>> EndAsync(
        string id, ClaimsPrincipal user, SubstituteStore store, CancellationToken cancellation)
    {
        if (!UserIds.TryParse(id, out var coach)) return NoCoach();
        return await store.EndAsync(Actor.Admin(user.Id()), coach, cancellation) switch
        {
            { Outcome: SubstituteOutcome.NotAllowed } => TypedResults.Forbid(),
            { Outcome: SubstituteOutcome.NoCoach } => NoCoach(),
            _ => TypedResults.NoContent(),
        };
    }

    /// <summary>The time as the database keeps it, so that the same request again changes nothing.</summary>
    private static DateTimeOffset InWholeSeconds(DateTimeOffset time) => DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());

    private static ProblemHttpResult NoCoach() => TypedResults.Problem(
        "There is no coach with that id.", statusCode: StatusCodes.Status404NotFound, type: ProblemTypes.NotFound);

    private static ValidationProblem NoSubstitute() =>
        ProblemTypes.Invalid("coachId", "There is no coach with that id, or the coach is disabled.");
}
