using Microsoft.AspNetCore.WebUtilities;

namespace Chat.Api.Scim;

/// <summary>Writes the refusals of the framework in SCIM's format below SCIM's path, such as those of a body that is no JSON.</summary>
internal sealed class ScimProblemWriter : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) => context.HttpContext.Request.Path.StartsWithSegments(ScimApi.Path);

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var (problem, http) = (context.ProblemDetails, context.HttpContext);
        var status = problem.Status ?? http.Response.StatusCode;
        var type = status == StatusCodes.Status400BadRequest ? "invalidSyntax" : null;
        await ScimAnswer.Refusal(status, problem.Detail ?? ReasonPhrases.GetReasonPhrase(status), type).ExecuteAsync(http);
    }
}
