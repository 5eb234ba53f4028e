using System.Security.Claims;
using Chat.Api.Audit;
using Chat.Api.Sessions;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using static Chat.Api.Problems.ProblemTypes;

namespace Chat.Api.People;

internal static class PeopleApi
{
    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        var people = routes.MapForAdmins("/people").WithTags("People");
        people.MapGet("", ListAsync).WithName("listPeople").WithSummary("For admins: people by name, page by page.")
            .AddOpenApiOperationTransformer(PeopleQuery.Describe);
        people.MapPost("", CreateAsync).WithName("createPerson")
            .WithSummary("For admins: makes a person, and mails the person a link to choose a password. Making an admin needs a proof.")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status409Conflict);
        people.MapGet("/{id}", ReadAsync).WithName("readPerson").WithSummary("For admins: one person.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        people.MapPut("/{id}", ChangeAsync).WithName("changePerson").NeedsProof()
            .WithSummary("For admins: changes a person, all of it. Another role ends the person's sessions.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        people.MapPut("/{id}/disabled", DisableAsync).WithName("disablePerson")
            .WithSummary("For admins: disables a person, who is signed out everywhere and can do nothing until enabled again.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        people.MapDelete("/{id}/disabled", EnableAsync).WithName("enablePerson").NeedsProof()
            .WithSummary("For admins: lets a disabled person sign in again.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<PeoplePageDto>> ListAsync(PeopleQuery query, PeopleReader reader, CancellationToken cancellation) =>
        TypedResults.Ok(await reader.ListAsync(query, cancellation));

    private static async Task<Results<Ok<PersonDto>, ProblemHttpResult>> ReadAsync(
        string id, PeopleReader reader, CancellationToken cancellation) =>
        UserIds.TryParse(id, out var person) && await reader.FindAsync(person, cancellation) is { } found
            ? TypedResults.Ok(found)
            : NoPerson();

    private static async Task<Results<Created<PersonDto>, ForbidHttpResult, ValidationProblem, ProblemHttpResult>> CreateAsync(
        PersonTextDto sent,
        ClaimsPrincipal user,
        SessionLock sessions,
        PeopleStore store,
        PeopleReader reader,
        CancellationToken cancellation)
    {
        var (wanted, errors) = PersonCheck.Check(sent);
        if (wanted is null) return Invalid(errors);
        if (wanted.Role == Role.Admin && !await sessions.IsProvedAsync(user, cancellation)) return Problems.ProofNeeded.Answer();
        return await store.CreateAsync(Actor.Admin(user.Id()), wanted, cancellation) switch
        {
            { Outcome: PersonOutcome.Done, Id: { } id } when await reader.FindAsync(id, cancellation) is { } made =>
                TypedResults.Created($"/api/admin/people/{made.Id}", made),
            { Outcome: PersonOutcome.NotAllowed } => TypedResults.Forbid(),
            var result => Refusal(result, wanted),
        };
    }

    private static async Task<Results<Ok<PersonDto>, ForbidHttpResult, ValidationProblem, ProblemHttpResult>> ChangeAsync(
        string id, PersonTextDto sent, ClaimsPrincipal user, PeopleStore store, PeopleReader reader, CancellationToken cancellation)
    {
        var (wanted, errors) = PersonCheck.Check(sent);
        if (wanted is null) return Invalid(errors);
        if (!UserIds.TryParse(id, out var person)) return NoPerson();
        return await store.ChangeAsync(Actor.Admin(user.Id()), person, wanted, cancellation) switch
        {
            { Outcome: PersonOutcome.Done } when await reader.FindAsync(person, cancellation) is { } changed => TypedResults.Ok(changed),
            { Outcome: PersonOutcome.NotAllowed } => TypedResults.Forbid(),
            var result => Refusal(result, wanted),
        };
    }

    private static Task<Results<NoContent, ForbidHttpResult, ProblemHttpResult>> DisableAsync(
        string id, ClaimsPrincipal user, DisabledPeople disabled, CancellationToken cancellation) =>
        SwitchAsync(id, person => disabled.DisableAsync(Actor.Admin(user.Id()), person, cancellation));

    private static Task<Results<NoContent, ForbidHttpResult, ProblemHttpResult>> EnableAsync(
        string id, ClaimsPrincipal user, DisabledPeople disabled, CancellationToken cancellation) =>
        SwitchAsync(id, person => disabled.EnableAsync(Actor.Admin(user.Id()), person, cancellation));

    private static async Task<Results<NoContent, ForbidHttpResult, ProblemHttpResult>> SwitchAsync(
        string id, Func<long, Task<PersonResult>> change)
    {
        if (!UserIds.TryParse(id, out var person)) return NoPerson();
        return await change(person) switch
        {
            { Outcome: PersonOutcome.Done } => TypedResults.NoContent(),
            { Outcome: PersonOutcome.NotAllowed } => TypedResults.Forbid(),
            var result => Refusal(result, null),
        };
    }

    private static ProblemHttpResult Refusal(PersonResult result, PersonTextDto? wanted) => result.Outcome switch
    {
        PersonOutcome.AddressTaken => TypedResults.Problem(
            $"Another person has the address {wanted?.Email}.",
            statusCode: StatusCodes.Status409Conflict,
            type: AddressTaken,
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["email"] = wanted?.Email,
                ["person"] = result.Id is { } holder ? UserIds.Format(holder) : null,
            }),
        PersonOutcome.ExternalIdTaken => TypedResults.Problem(
            "Another person has the external id.",
            statusCode: StatusCodes.Status409Conflict,
            type: ExternalIdTaken,
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["person"] = result.Id is { } holder ? UserIds.Format(holder) : null,
            }),
        PersonOutcome.LastAdmin => TypedResults.Problem(
            "There would be no admin left.", statusCode: StatusCodes.Status409Conflict, type: LastAdmin),
        PersonOutcome.Emptied => TypedResults.Problem(
            "The person has left and was emptied.", statusCode: StatusCodes.Status409Conflict, type: PersonEmptied),
        PersonOutcome.InCoaching => TypedResults.Problem(
            "The person has an active coaching. End it first.", statusCode: StatusCodes.Status409Conflict, type: InCoaching),
        _ => NoPerson(),
    };
}
