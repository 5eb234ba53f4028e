using Microsoft.AspNetCore.Http.HttpResults;

namespace Chat.Api.Problems;

/// <summary>The 401 for a sign-in that is refused, whatever is wrong with it.</summary>
internal static class SignInFailed
{
    public static ProblemHttpResult Answer() => TypedResults.Problem(
        "The e-mail address or the password is wrong.", statusCode: StatusCodes.Status401Unauthorized, type: ProblemTypes.SignInFailed);
}
