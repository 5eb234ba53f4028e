using System.Security.Claims;
using Chat.Api.Audit;
using Chat.Api.Problems;
using Chat.Api.Sessions;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chat.Api.People;

internal static class EmptiedPeopleApi
{
    public static void MapEmptiedPeople(this IEndpointRouteBuilder routes) =>
        routes.MapForAdmins("/people/{id}/empty").WithTags("People").MapPost("", EmptyAsync).WithName("emptyPerson").NeedsProof()
            .WithSummary(
                "For admins: removes everything that says who a disabled person was, for ever. Needs a recent proof.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<NoContent, ForbidHttpResult, ProblemHttpResult>> EmptyAsync(
        string id, ClaimsPrincipal user, EmptiedPeople people, CancellationToken cancellation)
    {
        if (!UserIds.TryParse(id, out var person)) return ProblemTypes.NoPerson();
        return (await people.EmptyAsync(Actor.Admin(user.Id()), person, cancellation)).Outcome switch
        {
            PersonOutcome.Done => TypedResults.NoContent(),
            PersonOutcome.NotAllowed => TypedResults.Forbid(),
            PersonOutcome.Active => Refused("Disable the person first.", ProblemTypes.PersonActive),
            PersonOutcome.InCoaching => Refused("The person has an active coaching. End it first.", ProblemTypes.InCoaching),
            PersonOutcome.Held => Refused("A legal hold forbids that.", ProblemTypes.LegalHold),
            _ => ProblemTypes.NoPerson(),
        };
    }

    private static ProblemHttpResult Refused(string detail, string type) =>
        TypedResults.Problem(detail, statusCode: StatusCodes.Status409Conflict, type: type);
}
