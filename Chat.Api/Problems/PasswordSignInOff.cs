using Microsoft.AspNetCore.Http.HttpResults;

namespace Chat.Api.Problems;

/// <summary>The 403 for a password where people sign in with their school account.</summary>
internal static class PasswordSignInOff
{
    public static ProblemHttpResult Answer() => TypedResults.Problem(
        "People sign in with their school account here.",
        statusCode: StatusCodes.Status403Forbidden,
        type: ProblemTypes.PasswordSignInOff);
}
