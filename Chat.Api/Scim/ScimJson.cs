using System.Text.Json;
using System.Text.Json.Nodes;

namespace Chat.Api.Scim;

/// <summary>The URNs of SCIM, and its JSON, whose member names have no case (RFC 7643, section 2.1).</summary>
internal static class ScimJson
{
    public const string ContentType = "application/scim+json";
    public const string UserSchema = "urn:ietf:params:scim:schemas:core:2.0:User";
    public const string GroupSchema = "urn:ietf:params:scim:schemas:core:2.0:Group";
    public const string ListSchema = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
    public const string PatchSchema = "urn:ietf:params:scim:api:messages:2.0:PatchOp";
    public const string ErrorSchema = "urn:ietf:params:scim:api:messages:2.0:Error";

    public static JsonObject Error(int status, string? detail, string? type)
    {
        var error = new JsonObject { ["schemas"] = new JsonArray(ErrorSchema), ["status"] = $"{status}" };
        if (type is not null) error["scimType"] = type;
        if (detail is not null) error["detail"] = detail;
        return error;
    }

    public static JsonObject List(IReadOnlyList<JsonObject> resources, int total, int start) => new()
    {
        ["schemas"] = new JsonArray(ListSchema),
        ["totalResults"] = total,
        ["startIndex"] = start,
        ["itemsPerPage"] = resources.Count,
        ["Resources"] = new JsonArray([.. resources]),
    };

    /// <summary>The member of that name in any case; null when it is missing or null.</summary>
    public static JsonElement? Member(this JsonElement json, string name)
    {
        if (json.ValueKind != JsonValueKind.Object) return null;
        foreach (var member in json.EnumerateObject())
        {
            if (string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase) && member.Value.ValueKind != JsonValueKind.Null)
                return member.Value;
        }

        return null;
    }

    /// <exception cref="ScimException">The value is no text.</exception>
    public static string Text(this JsonElement json, string attribute) => json.ValueKind == JsonValueKind.String
        ? json.GetString()!
        : throw ScimException.InvalidValue($"{attribute} is a text.");

    /// <summary>A boolean, which Entra ID also writes as a text: <c>"True"</c>.</summary>
    /// <exception cref="ScimException">The value is neither.</exception>
    public static bool Flag(this JsonElement json, string attribute) => json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String when bool.TryParse(json.GetString(), out var flag) => flag,
        _ => throw ScimException.InvalidValue($"{attribute} is true or false."),
    };
}
