using System.Text.Json;
using Chat.Api.Database;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Chat.Api.Problems;

/// <summary>
/// Maps exceptions that are no fault of this program to responses: a request that can't be read becomes a 4xx; a database that does not
/// answer, or a crowd that signs in at once, becomes a 503 with <c>Retry-After</c>.
/// </summary>
internal sealed class ProblemExceptionHandler(IProblemDetailsService problems, DatabaseOutage outage) : IExceptionHandler
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken cancellation)
    {
        var problem = exception switch
        {
            BadHttpRequestException bad => new ProblemDetails { Status = bad.StatusCode, Detail = Explain(bad) },
            BusyException busy => Unavailable(http, busy.Message),
            _ when DatabaseOutage.CauseOf(exception) is { } trouble => Away(http, trouble),
            _ => null,
        };
        if (problem is null) return false;
        http.Response.StatusCode = problem.Status!.Value;
        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = http, ProblemDetails = problem });
    }

    /// <summary>Names the place of the fault in the JSON, and none of its content.</summary>
    private static string Explain(BadHttpRequestException bad) => bad.InnerException switch
    {
        JsonException { Path: { Length: > 1 } path } => $"The body is not the JSON that this call takes, at {path}.",
        JsonException => "The body is not the JSON that this call takes.",
        _ when bad is RefusedRequestException => bad.Message,
        _ when bad.StatusCode == StatusCodes.Status413PayloadTooLarge => "The body is too large.",
        _ => "The request is not what this call takes.",
    };

    private ProblemDetails Away(HttpContext http, NpgsqlException trouble)
    {
        outage.Begins(trouble);
        return Unavailable(http, "The database does not answer, or only reads for now. Try again.");
    }

    private static ProblemDetails Unavailable(HttpContext http, string detail)
    {
        http.Response.Headers.RetryAfter = $"{RetryAfter.TotalSeconds:0}";
        return new ProblemDetails { Status = StatusCodes.Status503ServiceUnavailable, Detail = detail };
    }
}
