using Chat.Api.Database;
using Chat.Api.Mail;
using Chat.Api.Problems;
using Chat.Api.Sessions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chat.Api.Invitations;

internal static class LinkApi
{
    private const int MaxEmail = 256;

    public static void MapLinks(this IEndpointRouteBuilder routes)
    {
        // The token is in the body, because addresses are logged on the way.
        var links = routes.MapGroup("/api/links").WithTags("Links").AllowAnonymous();
        links.MapPost("/look", LookAsync).WithName("lookAtLink").WithSummary("The user whom a one-time link is for. The link stays valid.")
            .ProducesProblem(StatusCodes.Status410Gone).ProducesProblem(StatusCodes.Status429TooManyRequests);
        links.MapPost("/password", SetAsync).WithName("setPassword")
            .WithSummary("Sets a password with a one-time link, and ends all sessions of its user.")
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status410Gone)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        links.MapPost("/forgotten", RequestAsync).WithName("requestPassword")
            .WithSummary("Mails a link for a new password to the address, if it is a user's; the answer does not tell.")
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status429TooManyRequests)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<Results<Ok<LinkDto>, ProblemHttpResult>> LookAsync(
        LinkTokenDto sent, HttpContext http, OneTimeLinks links, LinkAnswer answer, CancellationToken cancellation) =>
        await links.FindAsync(sent.Token, cancellation) is { } holder
            ? TypedResults.Ok(new LinkDto(holder.Name, StoredName.Read<LinkPurpose>(holder.Purpose), holder.OpensAt))
            : await answer.VoidAsync(http);

    private static async Task<Results<NoContent, ValidationProblem, ProblemHttpResult>> SetAsync(
        LinkPasswordDto sent, HttpContext http, NewPassword passwords, LinkAnswer answer, CancellationToken cancellation) =>
        await answer.OfAsync(await passwords.SetAsync(sent.Token, sent.Password, recover: null, cancellation), http);

    private static async Task<Results<Accepted, ValidationProblem, ProblemHttpResult>> RequestAsync(
        ForgottenPasswordDto sent,
        HttpContext http,
        PasswordRequests requests,
        MailOutbox mail,
        PasswordSignIn passwords,
        CancellationToken cancellation)
    {
        if (!passwords.IsForAll) return PasswordSignInOff.Answer();
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
}
