using System.Text.Json;

namespace Chat.Api.Scim;

internal enum ScimOperationKind
{
    Add,
    Replace,
    Remove,
}

/// <summary>A step of a PATCH (RFC 7644, section 3.5.2).</summary>
/// <param name="Kind">The kind of step.</param>
/// <param name="Path">The attribute; null when the value names the attributes.</param>
/// <param name="Value">The value; null for a removal without one.</param>
internal sealed record ScimOperation(ScimOperationKind Kind, ScimPath? Path, JsonElement? Value)
{
    private const int MostOperations = 1_000;

    /// <summary>The steps of a PATCH, also with the capitals of Entra ID: <c>"op": "Add"</c>.</summary>
    /// <exception cref="ScimException">The body is no PATCH.</exception>
    public static IReadOnlyList<ScimOperation> ParseAll(JsonElement body)
    {
        if (body.Member("Operations") is not { ValueKind: JsonValueKind.Array } operations)
            throw ScimException.InvalidSyntax("A PATCH has a list of Operations.");
        if (operations.GetArrayLength() > MostOperations)
            throw ScimException.InvalidSyntax($"A PATCH has at most {MostOperations} operations.");
        return [.. operations.EnumerateArray().SelectMany(Parse)];
    }

    /// <summary>The members of a value as steps of their own. Entra ID writes paths there too: <c>{"name.formatted": "Sam"}</c>.</summary>
    public static IEnumerable<ScimOperation> Spread(ScimOperationKind kind, JsonElement value) =>
        value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject().SelectMany(member =>
                ScimPath.Parse(member.Name) is { Attribute.Length: > 0 } path
                    ? [new ScimOperation(kind, path, member.Value.ValueKind == JsonValueKind.Null ? null : member.Value)]
                    : Spread(kind, member.Value))
            : throw ScimException.InvalidValue("An operation without a path has an object as its value.");

    private static IEnumerable<ScimOperation> Parse(JsonElement json)
    {
        var name = json.Member("op") is { ValueKind: JsonValueKind.String } op ? op.GetString() : null;
        var kind = name?.ToUpperInvariant() switch
        {
            "ADD" => ScimOperationKind.Add,
            "REPLACE" => ScimOperationKind.Replace,
            "REMOVE" => ScimOperationKind.Remove,
            _ => throw ScimException.InvalidSyntax("The op of an operation is add, replace or remove."),
        };
        var value = json.Member("value");
        if (json.Member("path") is { } text && ScimPath.Parse(text.Text("path")) is { Attribute.Length: > 0 } path)
            return [new ScimOperation(kind, path, value)];
        if (kind == ScimOperationKind.Remove)
            throw new ScimException(StatusCodes.Status400BadRequest, "A removal has a path.", "noTarget");
        return Spread(kind, value ?? throw ScimException.InvalidValue("The operation has no value."));
    }
}
