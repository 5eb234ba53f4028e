using Microsoft.AspNetCore.Http.HttpResults;

namespace Chat.Api.Problems;

/// <summary>The 400 for a signed-in user whose passkey does not count.</summary>
internal static class WrongPasskey
{
    public static ProblemHttpResult Answer() => TypedResults.Problem(
        "The passkey is none of yours, or its answer came too late.",
        statusCode: StatusCodes.Status400BadRequest,
        type: ProblemTypes.WrongPasskey);
}
