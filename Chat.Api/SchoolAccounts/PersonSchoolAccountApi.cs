using System.Security.Claims;
using Chat.Api.Audit;
using Chat.Api.People;
using Chat.Api.Problems;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chat.Api.SchoolAccounts;

/// <summary>The school account of a person.</summary>
/// <param name="Account">The account; null while the person has none.</param>
internal sealed record PersonSchoolAccountDto(LinkedAccountDto? Account);

/// <summary>An account at the identity provider.</summary>
/// <param name="Issuer">The provider's address.</param>
/// <param name="LinkedAt">When the person first signed in with it, UTC.</param>
internal sealed record LinkedAccountDto(string Issuer, DateTimeOffset LinkedAt);

internal static class PersonSchoolAccountApi
{
    public static void MapPersonSchoolAccount(this IEndpointRouteBuilder routes)
    {
        var account = routes.MapForAdmins("/people/{id}/school-account").WithTags("People");
        account.MapGet("", FindAsync).WithName("readPersonSchoolAccount").WithSummary("For admins: a person's school account.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        account.MapDelete("", UnlinkAsync).WithName("unlinkPersonSchoolAccount")
            .WithSummary("For admins: forgets a person's school account, and ends the sessions that began with it. "
                + "A repeated call changes nothing.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<PersonSchoolAccountDto>, ProblemHttpResult>> FindAsync(
        string id, PersonSchoolAccount accounts, CancellationToken cancellation) =>
        UserIds.TryParse(id, out var person) && await accounts.FindAsync(person, cancellation) is { } found
            ? TypedResults.Ok(found)
            : ProblemTypes.NoPerson();

    private static async Task<Results<NoContent, ForbidHttpResult, ProblemHttpResult>> UnlinkAsync(
        string id, ClaimsPrincipal user, PersonSchoolAccount accounts, CancellationToken cancellation)
    {
        if (!UserIds.TryParse(id, out var person)) return ProblemTypes.NoPerson();
        return await accounts.UnlinkAsync(Actor.Admin(user.Id()), person, cancellation) switch
        {
            PersonOutcome.NotAllowed => TypedResults.Forbid(),
            PersonOutcome.Missing => ProblemTypes.NoPerson(),
            _ => TypedResults.NoContent(),
        };
    }
}
