using System.Security.Claims;
using System.Text.Json;
using Chat.Api.Tokens;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Api.Scim;

internal static class ScimGroupApi
{
    public static void MapScimGroups(this IEndpointRouteBuilder scim)
    {
        scim.MapGet("/Groups", async (ScimPage page, HttpRequest request, ScimGroups groups, CancellationToken cancellation) =>
            ScimAnswer.Ok(await groups.ListAsync(page, WithMembers(request), cancellation)));
        scim.MapGet("/Groups/{id}", async (string id, HttpRequest request, ScimGroups groups, CancellationToken cancellation) =>
            ScimAnswer.Ok(await groups.ReadAsync(RoleOf(id), WithMembers(request), cancellation)));
        scim.MapPut("/Groups/{id}", ReplaceAsync);
        scim.MapPatch("/Groups/{id}", PatchAsync);
        scim.MapPost("/Groups", () => Fixed());
        scim.MapDelete("/Groups/{id}", (string id) => Fixed(id));
    }

    private static async Task<ScimAnswer> ReplaceAsync(
        string id, JsonElement body, ClaimsPrincipal caller, ScimGroups groups, CancellationToken cancellation)
    {
        var role = RoleOf(id);
        if (body.Member("members") is not { } members) throw ScimException.InvalidValue("The group has no members.");
        await groups.ReplaceAsync(caller.Actor(), role, ScimMembers.Read(members), cancellation);
        return ScimAnswer.Ok(await groups.ReadAsync(role, withMembers: true, cancellation));
    }

    private static async Task<ScimAnswer> PatchAsync(
        string id, JsonElement body, ClaimsPrincipal caller, ScimGroups groups, CancellationToken cancellation)
    {
        await groups.PatchAsync(caller.Actor(), RoleOf(id), ScimOperation.ParseAll(body), cancellation);
        return ScimAnswer.NoContent;
    }

    private static ScimAnswer Fixed(string? id = null)
    {
        if (id is not null) RoleOf(id);
        throw new ScimException(
            StatusCodes.Status403Forbidden, "The groups are the roles student, coach and admin; no other can be made, and none deleted.");
    }

    /// <summary>Entra ID asks for groups without their members, which may be thousands.</summary>
    private static bool WithMembers(HttpRequest request) =>
        !request.Query["excludedAttributes"].ToString().Contains("members", StringComparison.OrdinalIgnoreCase);

    private static Role RoleOf(string id) => WireName.TryRead(id, out Role role) ? role : throw ScimException.Missing("group", id);
}
