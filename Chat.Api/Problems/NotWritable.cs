using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace Chat.Api.Problems;

/// <summary>
/// The refusal to write to a conversation: 403 when its coaching has ended, because its users still read it; else the one 404.
/// </summary>
internal sealed class NotWritable(bool hasEnded = false) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext) => hasEnded
        ? TypedResults
            .Problem(
                "The coaching has ended. The conversation can still be read.", statusCode: StatusCodes.Status403Forbidden,
                type: ProblemTypes.CoachingEnded)
            .ExecuteAsync(httpContext)
        : new NoConversation().ExecuteAsync(httpContext);

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        NoConversation.PopulateMetadata(method, builder);
        builder.Metadata.Add(
            new ProducesResponseTypeMetadata(StatusCodes.Status403Forbidden, typeof(ProblemDetails), ["application/problem+json"]));
    }
}
