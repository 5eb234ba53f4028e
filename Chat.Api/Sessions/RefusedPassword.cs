using Chat.Api.LeakedPasswords;
using Chat.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Chat.Api.Sessions;

/// <summary>The 400 for a new password that breaks a rule. A leaked one has a type of its own, because a client can't tell it.</summary>
internal static class RefusedPassword
{
    /// <param name="member">The member of the body that holds the password.</param>
    /// <param name="refusals">The rules that the password breaks.</param>
    public static ValidationProblem Answer(string member, IReadOnlyList<IdentityError> refusals) => TypedResults.ValidationProblem(
        new Dictionary<string, string[]> { [member] = [.. refusals.Select(refusal => refusal.Description)] },
        type: refusals.Any(refusal => refusal.Code == LeakedPasswordRule.Code) ? ProblemTypes.LeakedPassword : ProblemTypes.InvalidRequest);
}
