using System.Security.Claims;
using Chat.Api.Problems;
using Chat.Api.Users;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chat.Api.SavedReplies;

internal static class SavedReplyApi
{
    public static void MapSavedReplies(this IEndpointRouteBuilder routes)
    {
        var replies = routes.MapGroup("/api/me/saved-replies").WithTags("Saved replies").ProducesProblem(StatusCodes.Status403Forbidden);
        replies.MapGet("", ListAsync).WithName("listSavedReplies").WithSummary("The calling coach's saved replies, by title.");
        replies.MapPut("/{id}", KeepAsync).WithName("keepSavedReply")
            .WithSummary($"Creates or replaces a saved reply; a coach can have {SavedReplyStore.Most}.");
        replies.MapDelete("/{id}", DeleteAsync).WithName("deleteSavedReply")
            .WithSummary("Deletes a saved reply, unless it is gone already.");
    }

    private static async Task<Results<Ok<IReadOnlyList<SavedReplyDto>>, ForbidHttpResult>> ListAsync(
        ClaimsPrincipal user, SavedReplyStore store, CancellationToken cancellation) =>
        user.Has(Role.Coach) ? TypedResults.Ok(await store.ListAsync(user.Id(), cancellation)) : TypedResults.Forbid();

    private static async Task<Results<NoContent, ForbidHttpResult, ValidationProblem>> KeepAsync(
        Guid id, SavedReplyTextDto sent, ClaimsPrincipal user, SavedReplyStore store, CancellationToken cancellation)
    {
        if (!user.Has(Role.Coach)) return TypedResults.Forbid();
        var (reply, errors) = SavedReplyCheck.Check(id, sent);
        if (reply is null) return ProblemTypes.Invalid(errors);
        return await store.KeepAsync(user.Id(), reply, cancellation)
            ? TypedResults.NoContent()
            : ProblemTypes.Invalid("id", $"There are {SavedReplyStore.Most} saved replies already. Delete one first.");
    }

    private static async Task<Results<NoContent, ForbidHttpResult>> DeleteAsync(
        Guid id, ClaimsPrincipal user, SavedReplyStore store, CancellationToken cancellation)
    {
        if (!user.Has(Role.Coach)) return TypedResults.Forbid();
        await store.DeleteAsync(user.Id(), id, cancellation);
        return TypedResults.NoContent();
    }
}
