using System.Text.Json;
using Chat.Api.People;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Api.Scim;

/// <summary>
/// A user whom a caller makes or changes: the attributes that Chat stores, after the steps of a PATCH or the members of a resource.
/// Attributes that Chat does not store are ignored, because provisioning services send many of them.
/// </summary>
internal sealed class ScimUserDraft(PersonDto? current)
{
    private string? _userName = current?.Email;
    private string? _displayName;
    private string? _formatted;
    private string? _given;
    private string? _family;
    private Role _role = current?.Role ?? Role.Student;
    private Language? _language = current?.Language;
    private string? _externalId = current?.ExternalId;

    /// <summary>Whether the user may sign in.</summary>
    public bool Active { get; private set; } = current?.DisabledAt is null;

    /// <exception cref="ScimException">A value is invalid.</exception>
    public static ScimUserDraft Of(PersonDto? current, JsonElement resource)
    {
        var draft = new ScimUserDraft(current) { _language = null };
        foreach (var operation in ScimOperation.Spread(ScimOperationKind.Replace, resource))
        {
            if (operation.Value is not null) draft.Apply(operation);
        }

        return draft;
    }

    /// <exception cref="ScimException">A value is invalid.</exception>
    public void Apply(ScimOperation operation)
    {
        var (kind, path, value) = operation;
        var isSet = kind != ScimOperationKind.Remove && value is not null;
        switch (path!.Full)
        {
            case "username":
                _userName = isSet ? value!.Value.Text("userName") : throw ScimException.Mutability("A user has a userName.");
                break;
            case "externalid":
                _externalId = isSet ? value!.Value.Text("externalId") : null;
                break;
            case "displayname":
                _displayName = isSet ? value!.Value.Text("displayName") : null;
                break;
            case "name" when isSet:
                foreach (var part in Names(value!.Value)) Apply(part);
                break;
            case "name.formatted":
                _formatted = isSet ? value!.Value.Text("name.formatted") : null;
                break;
            case "name.givenname":
                _given = isSet ? value!.Value.Text("name.givenName") : null;
                break;
            case "name.familyname":
                _family = isSet ? value!.Value.Text("name.familyName") : null;
                break;
            case "active":
                Active = isSet ? value!.Value.Flag("active") : throw ScimException.Mutability("A user is active or not.");
                break;
            case "preferredlanguage":
                _language = isSet ? LanguageOf(value!.Value.Text("preferredLanguage")) : null;
                break;
            case "roles" or "roles.value" when isSet:
                _role = RoleOf(value!.Value);
                break;
            case "roles" when IsOwnRole(path.Condition):
                _role = Role.Student;
                break;
        }
    }

    /// <summary>The person's data as the API for admins takes them, checked by the same rules.</summary>
    /// <exception cref="ScimException">A value is missing or invalid.</exception>
    public PersonTextDto ToText()
    {
        var name = _displayName ?? _formatted
            ?? (_given is not null && _family is not null ? $"{_given} {_family}" : null) ?? current?.Name;
        if (_userName is null) throw ScimException.InvalidValue("userName is missing.");
        if (name is null) throw ScimException.InvalidValue("The name is missing: displayName, name.formatted, or both parts of the name.");
        var (person, errors) = PersonCheck.Check(new PersonTextDto(name, _userName, _role, _language, _externalId));
        if (person is not null) return person;
        var faults = errors.Select(error => $"{NameOf(error.Key)}: {string.Join(' ', error.Value)}");
        throw ScimException.InvalidValue(string.Join(' ', faults));
    }

    private static string NameOf(string member) => member switch
    {
        "email" => "userName",
        "name" => "displayName",
        _ => member,
    };

    private static IEnumerable<ScimOperation> Names(JsonElement name) => name.ValueKind == JsonValueKind.Object
        ? name.EnumerateObject().Select(member =>
            new ScimOperation(ScimOperationKind.Replace, ScimPath.Of("name", null, member.Name), OrNull(member.Value)))
        : throw ScimException.InvalidValue("name is an object.");

    private static JsonElement? OrNull(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value;

    /// <summary>The language of a tag such as <c>nl-BE</c>; null for one that the product does not speak.</summary>
    private static Language? LanguageOf(string tag) =>
        WireName.TryRead(Small(tag.Split('-', '_')[0]), out Language known) ? known : null;

    /// <summary>The one role of a list of values, a value or a name.</summary>
    private static Role RoleOf(JsonElement value)
    {
        List<Role> roles = value.ValueKind switch
        {
            JsonValueKind.Array => [.. value.EnumerateArray().Select(RoleOf).Distinct()],
            JsonValueKind.Object => [RoleOf(value.Member("value") ?? throw ScimException.InvalidValue("A role has a value."))],
            _ when WireName.TryRead(Small(value.Text("roles")), out Role role) => [role],
            _ => throw ScimException.InvalidValue("A role is student, coach or admin."),
        };
        return roles switch
        {
            [] => Role.Student,
            [var one] => one,
            _ => throw ScimException.InvalidValue("A user has one role."),
        };
    }

    private bool IsOwnRole(ScimFilter? condition) => condition is null
        || (condition is ScimFilter.Comparison { Path.Full: "value", Operator: "eq", Value: { } role }
            && string.Equals(role, WireName.Write(_role), StringComparison.OrdinalIgnoreCase));

#pragma warning disable CA1308 // The names on the wire are small letters.
    private static string Small(string name) => name.ToLowerInvariant();
#pragma warning restore CA1308
}
