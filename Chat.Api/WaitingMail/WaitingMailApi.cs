using System.Security.Claims;
using Chat.Api.Http;
using Chat.Api.Mail;
using Chat.Api.Problems;
using Chat.Api.Users;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chat.Api.WaitingMail;

internal static class WaitingMailApi
{
    public static void MapWaitingMail(this IEndpointRouteBuilder routes)
    {
        var own = routes.MapGroup("/api/me/waiting-mail").WithTags("Mail");
        own.MapGet("", ReadAsync).WithName("readWaitingMail").WithSummary("When the caller wants a mail about messages that wait.");
        own.MapPut("", ReplaceAsync).WithName("setWaitingMail").WithSummary("Sets when the caller wants a mail about messages that wait.");

        var stop = routes.MapGroup(MailStop.Path + "/{token:guid}").WithTags("Mail").AllowAnonymous();
        stop.MapPost("", StopAsync).WithName("stopWaitingMail")
            .WithSummary("Stops the mails about messages that wait, for the user with this token (RFC 8058). "
                + "A repeated call changes nothing.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        stop.MapGet("", Show).WithMetadata(new LinkedFromAnywhere()).ExcludeFromDescription();
    }

    private static async Task<Ok<WaitingMailDto>> ReadAsync(
        ClaimsPrincipal user, WaitingMailStore store, MailOutbox outbox, CancellationToken cancellation) =>
        TypedResults.Ok(new WaitingMailDto(await store.ReadAsync(user.Id(), cancellation), outbox.IsOn));

    private static async Task<NoContent> ReplaceAsync(
        WaitingMailWishDto wish, ClaimsPrincipal user, WaitingMailStore store, CancellationToken cancellation)
    {
        await store.ReplaceAsync(user.Id(), wish.Wish, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> StopAsync(
        Guid token, WaitingMailStore store, CancellationToken cancellation) =>
        await store.StopAsync(token, cancellation) ? TypedResults.NoContent() : TypedResults.Problem(
            "Nobody has this token.", statusCode: StatusCodes.Status404NotFound, type: ProblemTypes.NotFound);

    /// <summary>Shows the page that asks. Mail programs and scanners open links by themselves, so opening the link stops nothing.</summary>
    private static RedirectHttpResult Show(Guid token) => TypedResults.LocalRedirect($"/mail#{token:N}");
}
