using Chat.Api.Problems;
using Chat.Api.Sessions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chat.Api.Invitations;

/// <summary>The answers to a use of a one-time link.</summary>
internal sealed class LinkAnswer(AttemptCounts counts)
{
    /// <summary>The void links that one network may try in an hour.</summary>
    private const int MostVoid = 200;

    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    public async Task<Results<NoContent, ValidationProblem, ProblemHttpResult>> OfAsync(NewPasswordResult result, HttpContext http) =>
        result switch
        {
            { IsVoid: true } => await VoidAsync(http),
            { IsOff: true } => PasswordSignInOff.Answer(),
            { OpensAt: { } opensAt } => TypedResults.Problem(
                "The link does not work yet.",
                statusCode: StatusCodes.Status409Conflict,
                type: ProblemTypes.LinkWaits,
                extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["opensAt"] = opensAt }),
            { Refusals: { } refusals } => RefusedPassword.Answer("password", refusals),
            _ => TypedResults.NoContent(),
        };

    /// <summary>Counts the void link, even if the caller has hung up. Nobody can guess 128 bits; this keeps guessers from trying.</summary>
    public async Task<ProblemHttpResult> VoidAsync(HttpContext http) =>
        await counts.AddAsync($"link-network:{Network.Of(http.Connection.RemoteIpAddress)}", Window, CancellationToken.None) > MostVoid
            ? TooManyAttempts.Answer(http.Response, Window)
            : TypedResults.Problem(
                "The link was used already, or has expired.", statusCode: StatusCodes.Status410Gone, type: ProblemTypes.LinkVoid);
}
