namespace Chat.Api.Scim;

/// <summary>A condition on resources (RFC 7644, section 3.4.2.2).</summary>
internal abstract record ScimFilter
{
    public const int MaxLength = 2_000;

    /// <exception cref="ScimException">The text is no filter.</exception>
    public static ScimFilter Parse(string text)
    {
        if (text.Length > MaxLength) throw ScimException.InvalidFilter($"A filter has at most {MaxLength} characters.");
        var reader = new ScimFilterReader(text);
        var filter = reader.ReadFilter();
        reader.ExpectEnd();
        return filter;
    }

    /// <summary>A comparison such as <c>userName eq "sam@school.test"</c>.</summary>
    /// <param name="Path">The attribute.</param>
    /// <param name="Operator">The operator in small letters, such as <c>eq</c>.</param>
    /// <param name="Value">The value as text; null for <c>null</c>, and for <c>pr</c>.</param>
    internal sealed record Comparison(ScimPath Path, string Operator, string? Value) : ScimFilter;

    internal sealed record And(ScimFilter Left, ScimFilter Right) : ScimFilter;

    internal sealed record Or(ScimFilter Left, ScimFilter Right) : ScimFilter;

    internal sealed record Not(ScimFilter Inner) : ScimFilter;
}
