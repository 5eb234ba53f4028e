using System.Text.Json.Nodes;
using Chat.ServiceDefaults;

namespace Chat.Api.Scim;

/// <summary>The documents by which a caller finds out what is supported (RFC 7644, section 4).</summary>
internal static class ScimDiscovery
{
    private const string ConfigSchema = "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig";
    private const string TypeSchema = "urn:ietf:params:scim:schemas:core:2.0:ResourceType";

    public static void MapScimDiscovery(this IEndpointRouteBuilder scim)
    {
        scim.MapGet("/ServiceProviderConfig", (IConfiguration configuration) => ScimAnswer.Ok(Config(configuration)));
        scim.MapGet("/ResourceTypes", (IConfiguration configuration) => List(Types(configuration)));
        scim.MapGet("/ResourceTypes/{id}", (string id, IConfiguration configuration) => One(Types(configuration), id));
        scim.MapGet("/Schemas", (IConfiguration configuration) => List(Schemas(configuration)));
        scim.MapGet("/Schemas/{id}", (string id, IConfiguration configuration) => One(Schemas(configuration), id));
    }

    private static ScimAnswer List(List<JsonObject> all) => ScimAnswer.Ok(ScimJson.List(all, all.Count, 1));

    private static ScimAnswer One(IEnumerable<JsonObject> all, string id) =>
        ScimAnswer.Ok(all.FirstOrDefault(each => (string?)each["id"] == id) ?? throw ScimException.Missing("document", id));

    private static JsonObject Config(IConfiguration configuration) => new()
    {
        ["schemas"] = new JsonArray(ConfigSchema),
        ["patch"] = Supported(true),
        ["bulk"] = new JsonObject { ["supported"] = false, ["maxOperations"] = 0, ["maxPayloadSize"] = 0 },
        ["filter"] = new JsonObject { ["supported"] = true, ["maxResults"] = ScimPage.MaxCount },
        ["changePassword"] = Supported(false),
        ["sort"] = Supported(false),
        ["etag"] = Supported(false),
        ["authenticationSchemes"] = new JsonArray(new JsonObject
        {
            ["type"] = "oauthbearertoken",
            ["name"] = "API token",
            ["description"] = "A token that an admin of Chat makes, as Authorization: Bearer.",
            ["specUri"] = "https://www.rfc-editor.org/rfc/rfc6750",
            ["primary"] = true,
        }),
        ["meta"] = Meta(configuration, "ServiceProviderConfig", "ServiceProviderConfig"),
    };

    private static List<JsonObject> Types(IConfiguration configuration) =>
    [
        TypeOf(configuration, "User", "/Users", "A person who signs in to Chat.", ScimJson.UserSchema),
        TypeOf(configuration, "Group", "/Groups", "A role of Chat, with the people who have it.", ScimJson.GroupSchema),
    ];

    private static List<JsonObject> Schemas(IConfiguration configuration)
    {
        var all = ScimSchemas.All();
        foreach (var schema in all) schema["meta"] = Meta(configuration, "Schema", $"Schemas/{(string?)schema["id"]}");
        return all;
    }

    private static JsonObject TypeOf(IConfiguration configuration, string name, string endpoint, string description, string schema) => new()
    {
        ["schemas"] = new JsonArray(TypeSchema),
        ["id"] = name,
        ["name"] = name,
        ["endpoint"] = endpoint,
        ["description"] = description,
        ["schema"] = schema,
        ["schemaExtensions"] = new JsonArray(),
        ["meta"] = Meta(configuration, "ResourceType", $"ResourceTypes/{name}"),
    };

    private static JsonObject Meta(IConfiguration configuration, string type, string path) => new()
    {
        ["resourceType"] = type,
        ["location"] = $"{configuration.GetPublicOrigins()[0]}{ScimApi.Path}/{path}",
    };

    private static JsonObject Supported(bool isSupported) => new() { ["supported"] = isSupported };
}
