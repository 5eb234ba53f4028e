using System.Text.Json;

namespace Chat.Api.Scim;

/// <summary>The members that an operation on a group names, in its path or in its value.</summary>
internal static class ScimMembers
{
    /// <returns>The ids; null when the operation names none.</returns>
    /// <exception cref="ScimException">The path or the value is invalid.</exception>
    public static IReadOnlyList<string>? Of(ScimPath path, JsonElement? value)
    {
        if (path.Sub is not null && path.Sub != "value") throw ScimException.InvalidPath("A member of a group has only a value.");
        return path.Condition switch
        {
            null => value is { } values ? Read(values) : null,
            ScimFilter.Comparison { Path.Full: "value", Operator: "eq", Value: { } id } => [id],
            _ => throw ScimException.InvalidPath("Members are selected with: value eq \"…\"."),
        };
    }

    /// <exception cref="ScimException">The value holds no members.</exception>
    public static IReadOnlyList<string> Read(JsonElement values) => values.ValueKind switch
    {
        JsonValueKind.Array => [.. values.EnumerateArray().SelectMany(Read).Distinct(StringComparer.Ordinal)],
        JsonValueKind.Object =>
            [(values.Member("value") ?? throw ScimException.InvalidValue("A member has a value.")).Text("members.value")],
        _ => [values.Text("members")],
    };
}
