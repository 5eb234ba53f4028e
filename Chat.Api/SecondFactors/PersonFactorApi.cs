using Chat.Api.Database;
using Chat.Api.Problems;
using Chat.Api.Sessions;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.SecondFactors;

internal static class PersonFactorApi
{
    public static void MapPersonFactors(this IEndpointRouteBuilder routes) =>
        routes.MapForAdmins("/people/{id}/second-factor").WithTags("People").MapGet("", ReadAsync).WithName("readPersonSecondFactor")
            .WithSummary("For admins: whether a person has a second factor, and how many recovery codes are left.")
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<SecondFactorDto>, ProblemHttpResult>> ReadAsync(
        string id, ChatDb database, UserFactors factors, FactorRule rule, CancellationToken cancellation)
    {
        if (!UserIds.TryParse(id, out var person)) return ProblemTypes.NoPerson();
        var roles = await database.Users.Where(user => user.Id == person).Select(user => user.Role).ToListAsync(cancellation);
        return roles is [var role]
            ? TypedResults.Ok(await factors.ReadAsync(person, rule.IsFor(role), cancellation))
            : ProblemTypes.NoPerson();
    }
}
