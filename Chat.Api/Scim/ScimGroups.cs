using System.Text.Json;
using System.Text.Json.Nodes;
using Chat.Api.Audit;
using Chat.Api.Database;
using Chat.Api.People;
using Chat.Api.Users;
using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Scim;

/// <summary>
/// The three roles as groups of SCIM. A user is in exactly one group: someone who is added to another group gets its role, and someone who
/// is removed from the coaches or the admins becomes a student.
/// </summary>
internal sealed class ScimGroups(ChatDb database, ScimUsers users, PeopleStore store, IConfiguration configuration)
{
    private readonly string _origin = configuration.GetPublicOrigins()[0];

    public async Task<JsonObject> ListAsync(ScimPage page, bool withMembers, CancellationToken cancellation)
    {
        List<JsonObject> groups = [];
        foreach (var role in Enum.GetValues<Role>())
        {
            if (page.Filter is null || await ScimGroupFilter.HoldsAsync(page.Filter, role, database, cancellation))
                groups.Add(await ReadAsync(role, withMembers, cancellation));
        }

        return ScimJson.List([.. groups.Skip(page.Start - 1).Take(page.Count)], groups.Count, page.Start);
    }

    public async Task<JsonObject> ReadAsync(Role role, bool withMembers, CancellationToken cancellation)
    {
        var name = WireName.Write(role);
        var group = new JsonObject
        {
            ["schemas"] = new JsonArray(ScimJson.GroupSchema),
            ["id"] = name,
            ["displayName"] = name,
            ["meta"] = new JsonObject { ["resourceType"] = "Group", ["location"] = $"{_origin}{ScimApi.Path}/Groups/{name}" },
        };
        if (!withMembers) return group;
        var members = await database.Users.Where(user => user.Role == role && user.DeprovisionedAt == null).OrderBy(user => user.Id)
            .Select(user => new { user.Id, user.Name }).ToListAsync(cancellation);
        group["members"] = new JsonArray([.. members.Select(member => new JsonObject
        {
            ["value"] = UserIds.Format(member.Id),
            ["display"] = member.Name,
            ["$ref"] = $"{_origin}{ScimApi.Path}/Users/{member.Id}",
            ["type"] = "User",
        })]);
        return group;
    }

    /// <summary>Makes the changes of a PATCH. Each member is a transaction of its own, and a repeated call continues.</summary>
    public async Task PatchAsync(Actor actor, Role role, IReadOnlyList<ScimOperation> operations, CancellationToken cancellation)
    {
        foreach (var (kind, path, value) in operations)
        {
            if (path!.Full == "displayname") CheckName(role, kind, value);
            if (path.Attribute != "members") continue;
            var members = ScimMembers.Of(path, value);
            if (kind == ScimOperationKind.Remove) await RemoveAsync(actor, role, members, cancellation);
            else if (kind == ScimOperationKind.Add) await AddAsync(actor, role, members ?? [], cancellation);
            else await ReplaceAsync(actor, role, members ?? [], cancellation);
        }
    }

    /// <summary>Makes exactly these users the members.</summary>
    public async Task ReplaceAsync(Actor actor, Role role, IReadOnlyList<string> members, CancellationToken cancellation)
    {
        await AddAsync(actor, role, members, cancellation);
        var others = (await MembersAsync(role, cancellation)).Except(members, StringComparer.Ordinal).ToList();
        await RemoveAsync(actor, role, others, cancellation);
    }

    private async Task AddAsync(Actor actor, Role role, IReadOnlyList<string> members, CancellationToken cancellation)
    {
        foreach (var member in members) await GiveAsync(actor, await users.FindAsync(member, cancellation), role, cancellation);
    }

    /// <param name="actor">The author of the change.</param>
    /// <param name="role">The role of the group.</param>
    /// <param name="members">The ids; null for all members.</param>
    /// <param name="cancellation">Ends the wait.</param>
    private async Task RemoveAsync(Actor actor, Role role, IReadOnlyList<string>? members, CancellationToken cancellation)
    {
        if (role == Role.Student) return;
        foreach (var member in members ?? await MembersAsync(role, cancellation))
        {
            var person = await users.FindAsync(member, cancellation);
            if (person.Role == role) await GiveAsync(actor, person, Role.Student, cancellation);
        }
    }

    private async Task GiveAsync(Actor actor, PersonDto person, Role role, CancellationToken cancellation)
    {
        var draft = new ScimUserDraft(person);
        var value = JsonSerializer.SerializeToElement(WireName.Write(role));
        draft.Apply(new ScimOperation(ScimOperationKind.Replace, ScimPath.Of("roles"), value));
        var result = await store.ChangeAsync(actor, ScimUsers.IdOf(person), draft.ToText(), cancellation);
        if (result.Outcome is PersonOutcome.LastAdmin or PersonOutcome.InCoaching)
        {
            var reason = result.Outcome == PersonOutcome.LastAdmin ? "there would be no active admin left" : "there is an active coaching";
            throw new ScimException(
                StatusCodes.Status409Conflict, $"User {person.Id} keeps the role {WireName.Write(person.Role)}: {reason}.");
        }

        ScimUsers.Done(result, null);
    }

    private async Task<List<string>> MembersAsync(Role role, CancellationToken cancellation) =>
        [.. (await database.Users.Where(user => user.Role == role && user.DeprovisionedAt == null).Select(user => user.Id)
            .ToListAsync(cancellation)).Select(UserIds.Format)];

    private static void CheckName(Role role, ScimOperationKind kind, JsonElement? value)
    {
        if (kind == ScimOperationKind.Remove || value?.Text("displayName") != WireName.Write(role))
            throw ScimException.Mutability("The groups are the roles of Chat and keep their names.");
    }
}
