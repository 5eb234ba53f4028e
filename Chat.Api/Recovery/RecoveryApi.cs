using System.Security.Claims;
using Chat.Api.Invitations;
using Chat.Api.Problems;
using Chat.Api.Sessions;
using Chat.Api.Users;
using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chat.Api.Recovery;

internal static class RecoveryApi
{
    public static void MapRecovery(this IEndpointRouteBuilder routes)
    {
        var recovery = routes.MapForAdmins("/people/{id}/recovery").WithTags("Recovery");
        recovery.MapGet("", ReadAsync).WithName("readRecovery").WithSummary("For admins: the recovery of a person that is under way.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        recovery.MapPost("", AskAsync).WithName("askRecovery").NeedsProof()
            .WithSummary("For admins: mails a person a link that sets a new password, removes all second factors and ends all sessions. "
                + "It works after a day, or when a second admin confirms. Needs a recent proof.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        recovery.MapPut("/confirmation", ConfirmAsync).WithName("confirmRecovery").NeedsProof()
            .WithSummary("For admins: lets the link of another admin's recovery work at once. A repeated call changes nothing.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        recovery.MapDelete("", StopAsync).WithName("stopRecovery")
            .WithSummary("For admins: stops a recovery. A repeated call changes nothing.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<RecoveryStateDto>, ProblemHttpResult>> ReadAsync(
        string id, RecoveryReader reader, CancellationToken cancellation) =>
        UserIds.TryParse(id, out var person)
            ? TypedResults.Ok(new RecoveryStateDto(await reader.FindAsync(person, cancellation)))
            : ProblemTypes.NoPerson();

    private static async Task<Results<Ok<AskedRecoveryDto>, ForbidHttpResult, ProblemHttpResult>> AskAsync(
        string id,
        ClaimsPrincipal user,
        RecoveryStore store,
        RecoveryReader reader,
        IConfiguration configuration,
        CancellationToken cancellation)
    {
        if (!UserIds.TryParse(id, out var person)) return ProblemTypes.NoPerson();
        var (outcome, token) = await store.AskAsync(user.Id(), person, cancellation);
        if (outcome == RecoveryOutcome.NotAllowed) return TypedResults.Forbid();
        if (outcome != RecoveryOutcome.Done || await reader.FindAsync(person, cancellation) is not { } recovery) return Refusal(outcome);
        return TypedResults.Ok(new AskedRecoveryDto(
            recovery, token is null ? null : configuration.GetPublicOrigins()[0] + OneTimeLinks.Page + token));
    }

    private static async Task<Results<NoContent, ForbidHttpResult, ProblemHttpResult>> ConfirmAsync(
        string id, ClaimsPrincipal user, RecoveryStore store, CancellationToken cancellation) =>
        UserIds.TryParse(id, out var person)
            ? Answer(await store.ConfirmAsync(user.Id(), person, cancellation))
            : ProblemTypes.NoPerson();

    private static async Task<Results<NoContent, ForbidHttpResult, ProblemHttpResult>> StopAsync(
        string id, ClaimsPrincipal user, RecoveryStore store, CancellationToken cancellation) =>
        UserIds.TryParse(id, out var person)
            ? Answer(await store.StopAsync(user.Id(), person, cancellation))
            : ProblemTypes.NoPerson();

    private static Results<NoContent, ForbidHttpResult, ProblemHttpResult> Answer(RecoveryOutcome outcome) => outcome switch
    {
        RecoveryOutcome.Done => TypedResults.NoContent(),
        RecoveryOutcome.NotAllowed => TypedResults.Forbid(),
        _ => Refusal(outcome),
    };

    private static ProblemHttpResult Refusal(RecoveryOutcome outcome) => outcome switch
    {
        RecoveryOutcome.Disabled => Conflict("The person is disabled. Enable the person first.", ProblemTypes.PersonDisabled),
        RecoveryOutcome.Own => Conflict("Another admin must do this for you.", ProblemTypes.OwnRecovery),
        RecoveryOutcome.UnderWay => Conflict("A recovery of this person is under way.", ProblemTypes.RecoveryUnderWay),
        RecoveryOutcome.NoneUnderWay => Conflict("No recovery of this person is under way.", ProblemTypes.NoRecovery),
        RecoveryOutcome.SameAdmin => Conflict("Another admin must confirm this.", ProblemTypes.SameAdmin),
        RecoveryOutcome.NewAdmin => Conflict(
            "One of the two admins has been an admin for less than a day. The recovery waits a day instead.", ProblemTypes.NewAdmin),
        _ => ProblemTypes.NoPerson(),
    };

    private static ProblemHttpResult Conflict(string detail, string type) =>
        TypedResults.Problem(detail, statusCode: StatusCodes.Status409Conflict, type: type);
}
