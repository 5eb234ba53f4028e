using Chat.Api.Database;
using Chat.Api.Mail;
using Chat.Api.Problems;
using Chat.Api.Sessions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chat.Api.Invitations;

internal static class LinkApi
{
    private const int MaxEmail = 256;

    /// <summary>The void links that one network address may try in an hour.</summary>
    private const int MostVoid = 200;

    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    public static void MapLinks(this IEndpointRouteBuilder routes)
    {
        // The token is in the body, because addresses are logged on the way.
        var links = routes.MapGroup("/api/links").WithTags("Links").AllowAnonymous();
        links.MapPost("/look", LookAsync).WithName("lookAtLink").WithSummary("The user whom a one-time link is for. The link stays valid.")
            .ProducesProblem(StatusCodes.Status410Gone).ProducesProblem(StatusCodes.Status429TooManyRequests);
        links.MapPost("/password", SetAsync).WithName("setPassword")
            .WithSummary("Sets a password with a one-time link, and ends all sessions of its user.")
            .ProducesProblem(StatusCodes.Status410Gone).ProducesProblem(StatusCodes.Status429TooManyRequests);
        links.MapPost("/forgotten", RequestAsync).WithName("requestPassword")
            .WithSummary("Mails a link for a new password to the address, if it is a user's; the answer does not tell.")
            .ProducesProblem(StatusCodes.Status429TooManyRequests).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<Results<Ok<LinkDto>, ProblemHttpResult>> LookAsync(
        LinkTokenDto sent, HttpContext http, OneTimeLinks links, AttemptCounts counts, CancellationToken cancellation) =>
        await links.FindAsync(sent.Token, cancellation) is { } holder
            ? TypedResults.Ok(new LinkDto(holder.Name, StoredName.Read<LinkPurpose>(holder.Purpose)))
            : await VoidAsync(http, counts);

    private static async Task<Results<NoContent, ValidationProblem, ProblemHttpResult>> SetAsync(
        LinkPasswordDto sent, HttpContext http, NewPassword passwords, AttemptCounts counts, CancellationToken cancellation) =>
        await passwords.SetAsync(sent.Token, sent.Password, cancellation) switch
        {
            { IsVoid: true } => await VoidAsync(http, counts),
            { Refusals: { } refusals } => ProblemTypes.Invalid(new Dictionary<string, string[]> { ["password"] = [.. refusals] }),
            _ => TypedResults.NoContent(),
        };

    private static async Task<Results<Accepted, ValidationProblem, ProblemHttpResult>> RequestAsync(
        ForgottenPasswordDto sent, HttpContext http, PasswordRequests requests, MailOutbox mail, CancellationToken cancellation)
    {
        var email = sent.Email.Trim();
        if (email.Length is 0 or > MaxEmail || email.Contains('\0', StringComparison.Ordinal))
            return ProblemTypes.Invalid("email", $"The address has 1 to {MaxEmail} characters.");
        if (!mail.IsOn)
        {
            return TypedResults.Problem(
                "Chat sends no mail here. Ask an administrator for a link.",
                statusCode: StatusCodes.Status503ServiceUnavailable,
                type: ProblemTypes.MailOff);
        }

        return await requests.TakeAsync(email, http.Connection.RemoteIpAddress, cancellation) is { } wait
            ? TooManyAttempts.Answer(http.Response, wait)
            : TypedResults.Accepted((string?)null);
    }

    /// <summary>Counts the void link, even if the caller has hung up. Nobody can guess 128 bits; this keeps guessers from trying.</summary>
    private static async Task<ProblemHttpResult> VoidAsync(HttpContext http, AttemptCounts counts) =>
        await counts.AddAsync($"link-network:{Network.Of(http.Connection.RemoteIpAddress)}", Window, CancellationToken.None) > MostVoid
            ? TooManyAttempts.Answer(http.Response, Window)
            : TypedResults.Problem(
                "The link was used already, or has expired.", statusCode: StatusCodes.Status410Gone, type: ProblemTypes.LinkVoid);
}
