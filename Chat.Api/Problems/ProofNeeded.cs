using Microsoft.AspNetCore.Http.HttpResults;

namespace Chat.Api.Problems;

/// <summary>A 403 for a call that needs a fresh proof: the page asks for the password or a passkey, and repeats the call.</summary>
internal static class ProofNeeded
{
    public static ProblemHttpResult Answer() => TypedResults.Problem(
        "Give your password or a passkey first.", statusCode: StatusCodes.Status403Forbidden, type: ProblemTypes.ProofNeeded);
}
