using Microsoft.AspNetCore.Http.HttpResults;

namespace Chat.Api.Problems;

/// <summary>The 400 for a signed-in user whose present password is another one.</summary>
internal static class WrongPassword
{
    public static ProblemHttpResult Answer() => TypedResults.Problem(
        "The present password is wrong.", statusCode: StatusCodes.Status400BadRequest, type: ProblemTypes.WrongPassword);
}
