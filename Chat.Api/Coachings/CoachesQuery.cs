using System.Reflection;
using Chat.Api.People;
using Chat.Api.Problems;
using Chat.Api.Users;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Chat.Api.Coachings;

/// <summary>The requested coaches: as people are, with the role given.</summary>
/// <param name="People">The question for people.</param>
internal sealed record CoachesQuery(PeopleQuery People)
{
    private const string RoleName = "role";

    /// <summary>Called by the framework to bind the parameter of a handler.</summary>
    /// <exception cref="RefusedRequestException">A parameter is invalid.</exception>
    public static async ValueTask<CoachesQuery?> BindAsync(HttpContext http, ParameterInfo parameter)
    {
        if (http.Request.Query.ContainsKey(RoleName)) throw new RefusedRequestException("This call takes no role: it lists coaches.");
        var people = await PeopleQuery.BindAsync(http, parameter);
        return new CoachesQuery(people! with { Role = Role.Coach });
    }

    public static async Task Describe(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        await PeopleQuery.Describe(operation, context, cancellation);
        operation.Parameters = [.. operation.Parameters!.Where(parameter => parameter.Name != RoleName)];
    }
}
