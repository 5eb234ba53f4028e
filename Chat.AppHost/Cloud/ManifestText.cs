namespace Chat.AppHost;

/// <summary>Texts of the manifest, in which azd reads <c>{…}</c> as an expression and doubled braces as single ones.</summary>
internal static class ManifestText
{
    /// <summary>Escapes a text so that azd does not evaluate it, and writes an expression so that azd does.</summary>
    public static string Of(object value) => value switch
    {
        string text => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal),
        IManifestExpressionProvider expression => expression.ValueExpression,
        _ => throw new ArgumentException($"{value} is neither a text nor an expression.", nameof(value)),
    };

    /// <summary>
    /// A JSON object of texts of the manifest. azd passes each parameter of a service as YAML between single quotes of Bicep. This corrupts
    /// a string that looks like a number, is empty, or needs quotes, so several values travel as one JSON object.
    /// </summary>
    /// <exception cref="InvalidOperationException">A value has a character that would need quoting.</exception>
    public static IManifestExpressionProvider Json(IEnumerable<KeyValuePair<string, string>> values)
    {
        var members = values.Select(value => value.Value.AsSpan().ContainsAny("'\"\\\n\r")
            ? throw new InvalidOperationException($"The setting {value.Key} can't be published: {value.Value}")
            : $"\"{value.Key}\":\"{value.Value}\"");
        return new Expression($"{{{{{string.Join(',', members)}}}}}");
    }

    private sealed record Expression(string ValueExpression) : IManifestExpressionProvider;
}
