using Chat.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chat.Api.SecondFactors;

/// <summary>The answers to a code that is not accepted.</summary>
internal static class CodeAnswers
{
    /// <summary>The answer to the result of a check; null when the code was right.</summary>
    public static ProblemHttpResult? Of(HttpResponse response, CodeResult result) => result.Outcome switch
    {
        CodeOutcome.Right => null,
        CodeOutcome.Throttled => TooManyAttempts.Answer(response, result.Wait),
        CodeOutcome.Used => TypedResults.Problem(
            "The code was used already. Wait for the next one.", statusCode: StatusCodes.Status400BadRequest, type: ProblemTypes.CodeUsed),
        _ => Wrong(),
    };

    public static ProblemHttpResult Wrong() => TypedResults.Problem(
        "The code is wrong.", statusCode: StatusCodes.Status400BadRequest, type: ProblemTypes.WrongCode);

    /// <summary>The answer to the right password of a user who must also give a code.</summary>
    public static ProblemHttpResult Needed(int status) => TypedResults.Problem(
        "Give a code of your authenticator app, or a recovery code.", statusCode: status, type: ProblemTypes.SecondFactorNeeded);
}
