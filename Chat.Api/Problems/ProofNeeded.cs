using Microsoft.AspNetCore.Http.HttpResults;

namespace Chat.Api.Problems;

/// <summary>The 403 for a signed-in user who has not proved lately to be there.</summary>
internal static class ProofNeeded
{
    public static ProblemHttpResult Answer() => TypedResults.Problem(
        "Give your password or a passkey first.", statusCode: StatusCodes.Status403Forbidden, type: ProblemTypes.ProofNeeded);
}
