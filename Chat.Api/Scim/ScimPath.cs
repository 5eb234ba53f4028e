namespace Chat.Api.Scim;

/// <summary>
/// An attribute of a resource, as in filters and in the paths of a PATCH (RFC 7644, section 3.10): <c>userName</c>, <c>name.formatted</c>,
/// <c>members[value eq "42"]</c>, <c>emails[type eq "work"].value</c>, each with or without its schema's URN.
/// </summary>
/// <param name="Attribute">The attribute, in small letters; empty for the path of a whole schema.</param>
/// <param name="Condition">The filter that selects values of the attribute; null for all of them.</param>
/// <param name="Sub">The attribute within, in small letters; null for the whole value.</param>
internal sealed record ScimPath(string Attribute, ScimFilter? Condition, string? Sub)
{
    private static readonly string[] OwnSchemas = [ScimJson.UserSchema, ScimJson.GroupSchema];

    /// <summary>The attribute with the one within, such as <c>name.formatted</c>.</summary>
    public string Full => Sub is null ? Attribute : $"{Attribute}.{Sub}";

    /// <exception cref="ScimException">The text is no path.</exception>
    public static ScimPath Parse(string text)
    {
        try
        {
            var reader = new ScimFilterReader(text);
            var path = reader.ReadPath();
            reader.ExpectEnd();
            return path;
        }
        catch (ScimException refusal)
        {
            throw ScimException.InvalidPath(refusal.Message);
        }
    }

    /// <summary>A path without conditions. An attribute of a foreign schema keeps its URN, so it is no attribute of ours.</summary>
    public static ScimPath Of(string name, ScimFilter? condition = null, string? sub = null)
    {
        foreach (var schema in OwnSchemas)
        {
            if (string.Equals(name, schema, StringComparison.OrdinalIgnoreCase)) return new("", condition, sub);
            if (name.StartsWith(schema + ":", StringComparison.OrdinalIgnoreCase)) name = name[(schema.Length + 1)..];
        }

        if (name.Contains(':', StringComparison.Ordinal) || sub is not null || !name.Contains('.', StringComparison.Ordinal))
            return new(Small(name), condition, sub is null ? null : Small(sub));
        var parts = name.Split('.', 2);
        return new(Small(parts[0]), condition, Small(parts[1]));
    }

#pragma warning disable CA1308 // Attribute names are compared in small letters, and never shown.
    private static string Small(string name) => name.ToLowerInvariant();
#pragma warning restore CA1308
}
