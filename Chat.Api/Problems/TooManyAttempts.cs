using Microsoft.AspNetCore.Http.HttpResults;

namespace Chat.Api.Problems;

/// <summary>The 429 after too many failed attempts, with the time to wait.</summary>
internal static class TooManyAttempts
{
    public static ProblemHttpResult Answer(HttpResponse response, TimeSpan wait)
    {
        response.Headers.RetryAfter = $"{Math.Ceiling(wait.TotalSeconds):0}";
        return TypedResults.Problem(
            "Signing in failed too often. Try again later.",
            statusCode: StatusCodes.Status429TooManyRequests,
            type: ProblemTypes.TooManyAttempts);
    }
}
