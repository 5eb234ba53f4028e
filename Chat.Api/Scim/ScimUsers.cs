using System.Globalization;
using System.Text.Json.Nodes;
using Chat.Api.Audit;
using Chat.Api.Database;
using Chat.Api.People;
using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Scim;

/// <summary>
/// People as users of SCIM. The rules and the audit entries are those of the API for admins, because the same stores make all changes.
/// Someone whom a caller deleted is disabled, and no longer visible to SCIM.
/// </summary>
internal sealed class ScimUsers(
    ChatDb database,
    PeopleReader reader,
    PeopleStore store,
    DisabledPeople disabled,
    ScimUserFilter filters,
    ILookupNormalizer normalizer,
    TimeProvider clock,
    IConfiguration configuration)
{
    private readonly string _origin = configuration.GetPublicOrigins()[0];

    public async Task<JsonObject> ListAsync(ScimPage page, CancellationToken cancellation)
    {
        var people = database.Users.Where(user => user.DeprovisionedAt == null);
        if (page.Filter is { } filter) people = people.Where(filters.ToCondition(filter));
        var total = await people.CountAsync(cancellation);
        var found = page.Count == 0 ? [] : await people.OrderBy(user => user.Id).Skip(page.Start - 1).Take(page.Count)
            .Select(user => new PersonDto(
                UserIds.Format(user.Id), user.Name, user.Email ?? "", user.Role, user.Language, user.ExternalId, user.DisabledAt, 0))
            .ToListAsync(cancellation);
        return ScimJson.List([.. found.Select(ToJson)], total, page.Start);
    }

    public async Task<JsonObject> ReadAsync(string id, CancellationToken cancellation) => ToJson(await FindAsync(id, cancellation));

    /// <exception cref="ScimException">There is no such user.</exception>
    public async Task<PersonDto> FindAsync(string id, CancellationToken cancellation) =>
        UserIds.TryParse(id, out var person)
        && await database.Users.AnyAsync(user => user.Id == person && user.DeprovisionedAt == null, cancellation)
        && await reader.FindAsync(person, cancellation) is { } found
            ? found
            : throw ScimException.Missing("user", id);

    /// <summary>Makes a user, or restores the one with that userName whom a caller deleted.</summary>
    public async Task<JsonObject> CreateAsync(Actor actor, ScimUserDraft draft, CancellationToken cancellation)
    {
        var wanted = draft.ToText();
        var key = normalizer.NormalizeEmail(wanted.Email);
        var deleted = await database.Users.Where(user => user.NormalizedUserName == key && user.DeprovisionedAt != null)
            .Select(user => (long?)user.Id).SingleOrDefaultAsync(cancellation);
        var id = deleted is { } known
            ? Done(await store.ChangeAsync(actor, known, wanted, cancellation), wanted)
            : Done(await store.CreateAsync(actor, wanted, cancellation), wanted);
        if (!draft.Active) Done(await disabled.DisableAsync(actor, id, cancellation), wanted);
        else if (deleted is not null) Done(await disabled.EnableAsync(actor, id, cancellation), wanted);
        if (deleted is not null) await SetDeprovisionedAsync(id, null, cancellation);
        return await ReadAsync(UserIds.Format(id), cancellation);
    }

    /// <summary>
    /// Changes a user. A user who loses access loses it first, so that a refusal of the rest does not keep it; a repeated call continues.
    /// </summary>
    public async Task<JsonObject> ChangeAsync(Actor actor, PersonDto current, ScimUserDraft draft, CancellationToken cancellation)
    {
        var wanted = draft.ToText();
        var id = IdOf(current);
        if (!draft.Active) Done(await disabled.DisableAsync(actor, id, cancellation), wanted);
        Done(await store.ChangeAsync(actor, id, wanted, cancellation), wanted);
        if (draft.Active) Done(await disabled.EnableAsync(actor, id, cancellation), wanted);
        return await ReadAsync(current.Id, cancellation);
    }

    /// <summary>Disables a user, who is gone for SCIM. The conversations stay, and a user with the same userName continues them.</summary>
    public async Task DeleteAsync(Actor actor, string id, CancellationToken cancellation)
    {
        var person = await FindAsync(id, cancellation);
        Done(await disabled.DisableAsync(actor, IdOf(person), cancellation), null);
        await SetDeprovisionedAsync(IdOf(person), clock.GetUtcNow(), cancellation);
    }

    /// <summary>The person's id as a number.</summary>
    public static long IdOf(PersonDto person) => long.Parse(person.Id, CultureInfo.InvariantCulture);

    /// <exception cref="ScimException">The change was refused.</exception>
    public static long Done(PersonResult result, PersonTextDto? wanted) => result.Outcome switch
    {
        PersonOutcome.Done => result.Id!.Value,
        PersonOutcome.AddressTaken => throw new ScimException(
            StatusCodes.Status409Conflict, $"Another user has the userName {wanted?.Email}.", "uniqueness"),
        PersonOutcome.ExternalIdTaken => throw new ScimException(
            StatusCodes.Status409Conflict, $"Another user has the externalId {wanted?.ExternalId}.", "uniqueness"),
        PersonOutcome.LastAdmin => throw new ScimException(StatusCodes.Status409Conflict, "There would be no active admin left."),
        PersonOutcome.InCoaching => throw new ScimException(
            StatusCodes.Status409Conflict, "The role can't change while the person has an active coaching."),
        _ => throw new ScimException(StatusCodes.Status404NotFound, "There is no such user."),
    };

    private Task<int> SetDeprovisionedAsync(long id, DateTimeOffset? at, CancellationToken cancellation) => database.Users
        .Where(user => user.Id == id && (at == null || user.DisabledAt != null))
        .ExecuteUpdateAsync(set => set.SetProperty(user => user.DeprovisionedAt, at), cancellation);

    private JsonObject ToJson(PersonDto person)
    {
        var role = WireName.Write(person.Role);
        var user = new JsonObject
        {
            ["schemas"] = new JsonArray(ScimJson.UserSchema),
            ["id"] = person.Id,
            ["userName"] = person.Email,
            ["displayName"] = person.Name,
            ["name"] = new JsonObject { ["formatted"] = person.Name },
            ["active"] = person.DisabledAt is null,
            ["emails"] = new JsonArray(new JsonObject { ["value"] = person.Email, ["type"] = "work", ["primary"] = true }),
            ["roles"] = new JsonArray(new JsonObject { ["value"] = role, ["primary"] = true }),
            ["groups"] = new JsonArray(new JsonObject { ["value"] = role, ["display"] = role, ["type"] = "direct" }),
            ["meta"] = new JsonObject
            {
                ["resourceType"] = "User",
                ["location"] = $"{_origin}{ScimApi.Path}/Users/{person.Id}",
            },
        };
        if (person.ExternalId is { } externalId) user["externalId"] = externalId;
        if (person.Language is { } language) user["preferredLanguage"] = WireName.Write(language);
        return user;
    }
}
