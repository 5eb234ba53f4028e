namespace Chat.AppHost;

/// <summary>Text of the manifest, in which azd takes <c>{…}</c> for an expression, and doubled braces for single ones.</summary>
internal static class ManifestText
{
    /// <summary>A text so that azd leaves it as it is; an expression so that azd evaluates it.</summary>
    public static string Of(object value) => value switch
    {
        string text => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal),
        IManifestExpressionProvider expression => expression.ValueExpression,
        _ => throw new ArgumentException($"{value} is neither a text nor an expression.", nameof(value)),
    };

    /// <summary>
    /// A JSON object, its values already texts of the manifest. Parameters of services are strings, and azd spoils those that look like
    /// a number, are empty, or need quoting: it writes them as YAML into single quotes of Bicep.
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
