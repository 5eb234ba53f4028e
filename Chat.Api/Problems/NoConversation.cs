using System.Reflection;
using Chat.Api.Security;
using Chat.Api.Users;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace Chat.Api.Problems;

/// <summary>
/// The one 404, which does not tell its cause: no such user, no active coaching, or no id at all. The type exists because
/// <c>NotFound&lt;ProblemDetails&gt;</c> goes out as plain JSON.
/// </summary>
internal sealed class NoConversation : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.RequestServices.GetRequiredService<SecurityEvents>().Refused(Refusal.NotAllowed, httpContext.User.FindId());
        return TypedResults
            .Problem("You have no conversation with that user.", statusCode: StatusCodes.Status404NotFound, type: ProblemTypes.NotFound)
            .ExecuteAsync(httpContext);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(
        new ProducesResponseTypeMetadata(StatusCodes.Status404NotFound, typeof(ProblemDetails), ["application/problem+json"]));
}
