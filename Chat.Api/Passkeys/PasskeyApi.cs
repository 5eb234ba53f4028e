using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using System.Text.Json;
using Chat.Api.Problems;
using Chat.Api.SecondFactors;
using Chat.Api.Sessions;
using Chat.Api.Texts;
using Chat.Api.Users;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chat.Api.Passkeys;

internal static class PasskeyApi
{
    public static void MapPasskeys(this IEndpointRouteBuilder routes)
    {
        var passkeys = routes.MapGroup("/api/me/passkeys").WithTags("Passkeys");
        passkeys.MapGet("", ListAsync).WithName("listPasskeys").WithoutFactor().WithSummary("My passkeys, the newest first.");
        passkeys.MapPost("/options", AskAsync).WithName("askForPasskey").WithoutFactor().NeedsProof()
            .WithSummary("The options with which a browser makes a passkey. Needs a recent proof.")
            .ProducesProblem(StatusCodes.Status403Forbidden);
        passkeys.MapPost("", AddAsync).WithName("addPasskey").WithoutFactor()
            .WithSummary($"Adds the passkey that the browser made within five minutes; a user can have {PasskeyStore.Most}.");
        passkeys.MapPut("/{id:guid}", RenameAsync).WithName("renamePasskey").WithSummary("Renames a passkey.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        passkeys.MapDelete("/{id:guid}", RemoveAsync).WithName("removePasskey").NeedsProof()
            .WithSummary("Removes a passkey; nobody can sign in with it any more. Needs a recent proof.")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<List<PasskeyDto>>> ListAsync(
        ClaimsPrincipal user, PasskeyStore store, CancellationToken cancellation) =>
        TypedResults.Ok(await store.ListAsync(user.Id(), cancellation));

    private static async Task<Results<Ok<JsonElement>, ValidationProblem, ProblemHttpResult>> AskAsync(
        HttpContext http,
        ClaimsPrincipal user,
        UserFactors factors,
        PasskeyStore store,
        PasskeyAddition addition,
        CancellationToken cancellation)
    {
        // Somebody who knows only the password may not add a factor beside the user's own.
        if (user.LacksFactor() && await factors.HasFactorAsync(user.Id(), cancellation))
            return CodeAnswers.Needed(StatusCodes.Status403Forbidden);
        if (await store.IsFullAsync(user.Id(), cancellation))
            return ProblemTypes.Invalid("id", $"There are {PasskeyStore.Most} passkeys already. Remove one first.");
        return TypedResults.Ok(await addition.AskAsync(http));
    }

    private static async Task<Results<Created<PasskeyDto>, ValidationProblem>> AddAsync(
        NewPasskeyDto made, HttpContext http, PasskeyAddition addition, SessionLock sessions, CancellationToken cancellation)
    {
        if (!TryName(made.Name, out var name, out var wrong)) return ProblemTypes.Invalid("name", wrong);
        if (await addition.AddAsync(http, name, made.Credential, cancellation) is not { } added)
            return ProblemTypes.Invalid("credential", "The passkey was refused. Ask for new options, and try again.");
        await sessions.StrengthenAsync(http.User.SessionId(), cancellation);
        return TypedResults.Created($"/api/me/passkeys/{added.Id}", added);
    }

    private static async Task<Results<NoContent, ValidationProblem, ProblemHttpResult>> RenameAsync(
        Guid id, PasskeyNameDto sent, ClaimsPrincipal user, PasskeyStore store, CancellationToken cancellation)
    {
        if (!TryName(sent.Name, out var name, out var wrong)) return ProblemTypes.Invalid("name", wrong);
        return await store.RenameAsync(user.Id(), id, name, cancellation) ? TypedResults.NoContent() : NoPasskey();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(
        Guid id, ClaimsPrincipal user, PasskeyStore store, CancellationToken cancellation)
    {
        return await store.RemoveAsync(user.Id(), id, cancellation) ? TypedResults.NoContent() : NoPasskey();
    }

    private static bool TryName(string sent, [NotNullWhen(true)] out string? name, [NotNullWhen(false)] out string? wrong)
    {
        if (!WrittenText.TryTrim(sent.Trim(), PasskeyTable.MaxName, out name, out wrong)) return false;
        if (!name.Any(char.IsControl)) return true;
        wrong = "The name is one line.";
        return false;
    }

    private static ProblemHttpResult NoPasskey() => TypedResults.Problem(
        "You have no passkey with that id.", statusCode: StatusCodes.Status404NotFound, type: ProblemTypes.NotFound);
}
