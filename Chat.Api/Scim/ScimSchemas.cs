using System.Text.Json.Nodes;

namespace Chat.Api.Scim;

/// <summary>The attributes of users and groups that Chat stores (RFC 7643, section 7).</summary>
internal static class ScimSchemas
{
    private const string Schema = "urn:ietf:params:scim:schemas:core:2.0:Schema";
    private const string ReadOnly = "readOnly";
    private const string ReadWrite = "readWrite";

    public static List<JsonObject> All() =>
    [
        Of(ScimJson.UserSchema, "User", "A person who signs in to Chat.",
        [
            Attribute("userName", "string", "The e-mail address to sign in with.", isRequired: true, uniqueness: "server"),
            Attribute("externalId", "string", "The id in the other program.", uniqueness: "server"),
            Attribute("displayName", "string", "The name that others see."),
            Complex("name", "The name that others see.", isMany: false, ReadWrite,
            [
                Attribute("formatted", "string", "As displayName, which is used first."),
                Attribute("familyName", "string", "Used with givenName where there is no whole name.", returned: "never"),
                Attribute("givenName", "string", "Used with familyName where there is no whole name.", returned: "never"),
            ]),
            Attribute("active", "boolean", "Whether the person may sign in."),
            Attribute("preferredLanguage", "string", "The language of texts that are sent to the person: en or nl."),
            Complex("emails", "The userName again.", isMany: true, ReadOnly,
            [
                Attribute("value", "string", "The address.", mutability: ReadOnly),
                Attribute("type", "string", "Always work.", mutability: ReadOnly),
                Attribute("primary", "boolean", "Always true.", mutability: ReadOnly),
            ]),
            Complex("roles", "The one role; student unless told.", isMany: true, ReadWrite,
            [
                Attribute("value", "string", "student, coach or admin."),
                Attribute("primary", "boolean", "Always true."),
            ]),
            Complex("groups", "The group of the role.", isMany: true, ReadOnly,
            [
                Attribute("value", "string", "The group's id.", mutability: ReadOnly),
                Attribute("display", "string", "The group's name.", mutability: ReadOnly),
                Attribute("type", "string", "Always direct.", mutability: ReadOnly),
            ]),
        ]),
        Of(ScimJson.GroupSchema, "Group", "A role of Chat.",
        [
            Attribute("displayName", "string", "The role: student, coach or admin.", isRequired: true, mutability: ReadOnly),
            Complex("members", "The people who have the role.", isMany: true, ReadWrite,
            [
                Attribute("value", "string", "The user's id.", mutability: "immutable"),
                Attribute("display", "string", "The user's name.", mutability: ReadOnly),
                Attribute("type", "string", "Always User.", mutability: ReadOnly),
            ]),
        ]),
    ];

    private static JsonObject Of(string id, string name, string description, JsonObject[] attributes) => new()
    {
        ["schemas"] = new JsonArray(Schema),
        ["id"] = id,
        ["name"] = name,
        ["description"] = description,
        ["attributes"] = new JsonArray([.. attributes]),
    };

    private static JsonObject Complex(string name, string description, bool isMany, string mutability, JsonObject[] within)
    {
        var attribute = Attribute(name, "complex", description, mutability: mutability);
        attribute["multiValued"] = isMany;
        attribute["subAttributes"] = new JsonArray([.. within]);
        return attribute;
    }

    private static JsonObject Attribute(
        string name,
        string type,
        string description,
        bool isRequired = false,
        string mutability = ReadWrite,
        string returned = "default",
        string uniqueness = "none") => new()
        {
            ["name"] = name,
            ["type"] = type,
            ["multiValued"] = false,
            ["description"] = description,
            ["required"] = isRequired,
            ["caseExact"] = false,
            ["mutability"] = mutability,
            ["returned"] = returned,
            ["uniqueness"] = uniqueness,
        };
}
