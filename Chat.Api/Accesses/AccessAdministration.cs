using System.Security.Claims;
using Chat.Api.Problems;
using Chat.Api.Sessions;
using Chat.Api.Texts;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chat.Api.Accesses;

internal static class AccessAdministration
{
    private const string Path = "/api/admin/access-requests/";
    private const int LongestReason = 500;
    private const int FewestDays = 2;
    private const int MostDays = 90;

    public static void MapAccessAdministration(this IEndpointRouteBuilder routes)
    {
        var requests = routes.MapForAdmins("/access-requests").WithTags("Accesses");
        requests.MapGet("", ListAsync).WithName("listAccessRequests")
            .WithSummary("For admins: the newest 100 requests to read a conversation, the newest first. No text of a conversation.");
        requests.MapPost("", AskAsync).WithName("askForAccess").NeedsProof()
            .WithSummary("For admins: asks to read a conversation, where the duty of care demands that. A second admin must grant it. "
                + "The admin must have given the password lately.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        var request = requests.MapGroup("/{id}").ProducesProblem(StatusCodes.Status404NotFound);
        request.MapPost("/grant", GrantAsync).WithName("grantAccess").NeedsProof()
            .WithSummary("For a second admin: opens the conversation to both admins for an hour. Again changes nothing. "
                + "The admin must have given the password lately.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        request.MapPost("/close", CloseAsync).WithName("closeAccess")
            .WithSummary("For admins: ends a request, or a reading before its time. Again changes nothing.");
        request.MapPost("/pages", ReadAsync).WithName("readConversation")
            .WithSummary("For the two admins: up to 50 messages of the 30 days before the grant, and since. "
                + "The student and the coach see each such call.")
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<IReadOnlyList<AccessRequestDto>>> ListAsync(AccessLists lists, CancellationToken cancellation) =>
        TypedResults.Ok(await lists.ListAsync(cancellation));

    private static async Task<Results<Created<AccessRequestDto>, ForbidHttpResult, ValidationProblem, ProblemHttpResult>> AskAsync(
        AskForAccessDto sent, ClaimsPrincipal user, AccessRequests requests, AccessLists lists, CancellationToken cancellation)
    {
        if (!WrittenText.TryTrim(sent.Reason, LongestReason, out var reason, out var fault)) return ProblemTypes.Invalid("reason", fault);
        if (sent.HiddenDays is < FewestDays or > MostDays)
            return ProblemTypes.Invalid("hiddenDays", $"It is hidden for {FewestDays} to {MostDays} days.");
        if (!UserIds.TryParse(sent.StudentId, out var student) || !UserIds.TryParse(sent.CoachId, out var coach))
            return Refusal(AccessOutcome.Missing);
        TimeSpan? hidden = sent.HiddenDays is { } days ? TimeSpan.FromDays(days) : null;
        var (outcome, id) = await requests.AskAsync(user.Id(), student, coach, new(sent.Basis, reason, hidden), cancellation);
        if (outcome == AccessOutcome.NotAllowed) return TypedResults.Forbid();
        if (outcome != AccessOutcome.Done || await lists.FindAsync(id, cancellation) is not { } made) return Refusal(outcome);
        return TypedResults.Created($"{Path}{id}", made);
    }

    private static async Task<Results<NoContent, ForbidHttpResult, ProblemHttpResult>> GrantAsync(
        Guid id, ClaimsPrincipal user, AccessRequests requests, CancellationToken cancellation) =>
        Answer(await requests.GrantAsync(user.Id(), id, cancellation));

    private static async Task<Results<NoContent, ForbidHttpResult, ProblemHttpResult>> CloseAsync(
        Guid id, ClaimsPrincipal user, AccessRequests requests, CancellationToken cancellation) =>
        Answer(await requests.CloseAsync(user.Id(), id, cancellation));

    private static async Task<Results<Ok<ReadConversationDto>, ForbidHttpResult, ValidationProblem, ProblemHttpResult>> ReadAsync(
        Guid id, ReadPageDto page, ClaimsPrincipal user, AccessReader reader, CancellationToken cancellation)
    {
        if (page.Before is < 1) return ProblemTypes.Invalid("before", "The seq is below 1.");
        var (outcome, read) = await reader.ReadAsync(user.Id(), id, page.Before ?? long.MaxValue, cancellation);
        if (outcome == AccessOutcome.NotAllowed) return TypedResults.Forbid();
        return read is null ? Refusal(outcome) : TypedResults.Ok(read);
    }

    private static Results<NoContent, ForbidHttpResult, ProblemHttpResult> Answer(AccessOutcome outcome) => outcome switch
    {
        AccessOutcome.Done => TypedResults.NoContent(),
        AccessOutcome.NotAllowed => TypedResults.Forbid(),
        _ => Refusal(outcome),
    };

    private static ProblemHttpResult Refusal(AccessOutcome outcome) => outcome switch
    {
        AccessOutcome.Empty => Conflict("The conversation has no message to read.", ProblemTypes.NothingToRead),
        AccessOutcome.Own => Conflict("You are in this conversation. Another admin must do this.", ProblemTypes.OwnConversation),
        AccessOutcome.UnderWay => Conflict("A request for this conversation waits or is open.", ProblemTypes.AccessUnderWay),
        AccessOutcome.SameAdmin => Conflict("Another admin must grant this.", ProblemTypes.SameAdmin),
        AccessOutcome.NewAdmin => Conflict("You have been an admin for less than a day. Another one must do this.", ProblemTypes.NewAdmin),
        AccessOutcome.NotOpen => Conflict("The request is not open.", ProblemTypes.AccessNotOpen),
        _ => TypedResults.Problem(
            "There is no such conversation or request.", statusCode: StatusCodes.Status404NotFound, type: ProblemTypes.NotFound),
    };

    private static ProblemHttpResult Conflict(string detail, string type) =>
        TypedResults.Problem(detail, statusCode: StatusCodes.Status409Conflict, type: type);
}
