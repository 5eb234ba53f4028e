using System.Security.Claims;
using System.Text.Json;
using Chat.Api.Tokens;

namespace Chat.Api.Scim;

internal static class ScimUserApi
{
    public static void MapScimUsers(this IEndpointRouteBuilder scim)
    {
        scim.MapGet("/Users", async (ScimPage page, ScimUsers users, CancellationToken cancellation) =>
            ScimAnswer.Ok(await users.ListAsync(page, cancellation)));
        scim.MapGet("/Users/{id}", async (string id, ScimUsers users, CancellationToken cancellation) =>
            ScimAnswer.Ok(await users.ReadAsync(id, cancellation)));
        scim.MapPost("/Users", CreateAsync);
        scim.MapPut("/Users/{id}", ReplaceAsync);
        scim.MapPatch("/Users/{id}", PatchAsync);
        scim.MapDelete("/Users/{id}", DeleteAsync);
    }

    private static async Task<ScimAnswer> CreateAsync(
        JsonElement body, ClaimsPrincipal caller, ScimUsers users, CancellationToken cancellation) =>
        new(StatusCodes.Status201Created, await users.CreateAsync(caller.Actor(), ScimUserDraft.Of(null, body), cancellation));

    private static async Task<ScimAnswer> ReplaceAsync(
        string id, JsonElement body, ClaimsPrincipal caller, ScimUsers users, CancellationToken cancellation)
    {
        var current = await users.FindAsync(id, cancellation);
        return ScimAnswer.Ok(await users.ChangeAsync(caller.Actor(), current, ScimUserDraft.Of(current, body), cancellation));
    }

    private static async Task<ScimAnswer> PatchAsync(
        string id, JsonElement body, ClaimsPrincipal caller, ScimUsers users, CancellationToken cancellation)
    {
        var operations = ScimOperation.ParseAll(body);
        var current = await users.FindAsync(id, cancellation);
        var draft = new ScimUserDraft(current);
        foreach (var operation in operations) draft.Apply(operation);
        return ScimAnswer.Ok(await users.ChangeAsync(caller.Actor(), current, draft, cancellation));
    }

    private static async Task<ScimAnswer> DeleteAsync(
        string id, ClaimsPrincipal caller, ScimUsers users, CancellationToken cancellation)
    {
        await users.DeleteAsync(caller.Actor(), id, cancellation);
        return ScimAnswer.NoContent;
    }
}
