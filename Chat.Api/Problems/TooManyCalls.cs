using Microsoft.AspNetCore.Http.HttpResults;

namespace Chat.Api.Problems;

/// <summary>The 429 for a user who calls too often, with the time to wait. The call had no effect.</summary>
internal static class TooManyCalls
{
    public static ProblemHttpResult Answer(HttpResponse response, TimeSpan wait)
    {
        response.Headers.RetryAfter = $"{Math.Max(1, Math.Ceiling(wait.TotalSeconds)):0}";
        return TypedResults.Problem(
            "That was a lot at once. Try again in a moment.",
            statusCode: StatusCodes.Status429TooManyRequests,
            type: ProblemTypes.TooManyCalls);
    }
}
