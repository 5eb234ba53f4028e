using System.Text.Json;
using System.Text.RegularExpressions;

namespace Chat.EndToEndTests.Driver;

/// <summary>The app's texts in one language, from the app's own resource files.</summary>
public sealed partial class Texts
{
    private readonly Dictionary<string, JsonElement> _resources = [];

    private Texts(string locale)
    {
        Locale = locale;
        var folder = Path.Combine(AppContext.BaseDirectory, "strings", Language);
        foreach (var file in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories))
        {
            var resources = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(File.ReadAllText(file))!;
            foreach (var (key, resource) in resources) _resources.Add(key, resource);
        }
    }

    public static Texts English { get; } = new("en-GB");

    public static Texts Dutch { get; } = new("nl-NL");

    /// <summary>The language of the test run: CHAT_LANGUAGE, else English.</summary>
    public static Texts Chosen { get; } = Environment.GetEnvironmentVariable("CHAT_LANGUAGE") switch
    {
        null or "" or "en" => English,
        "nl" => Dutch,
        var other => throw new InvalidOperationException($"CHAT_LANGUAGE is en or nl, not {other}."),
    };

    /// <summary>The locale of a browser in this language.</summary>
    public string Locale { get; }

    public string Language => Locale.Split('-')[0];

    /// <summary>A text of the app, with its placeholders filled in; <c>count</c>, below a thousand, chooses the plural.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var text = Resource(key, values);
        foreach (var (name, value) in values) text = text.Replace($"{{{name}}}", value.ToString(), StringComparison.Ordinal);
        return text;
    }

    /// <summary>Matches a whole text of the app, with any values in its placeholders.</summary>
    public Regex Any(string key) => new($"^{Place().Replace(Regex.Escape(Resource(key, [])), ".+")}$");

    private string Resource(string key, ReadOnlySpan<(string Name, object Value)> values)
    {
        var resource = _resources[key];
        if (resource.ValueKind is JsonValueKind.String) return resource.GetString()!;
        var isOne = false;
        foreach (var (name, value) in values) isOne |= name == "count" && value is 1;
        return resource.GetProperty(isOne ? "one" : "other").GetString()!;
    }

    [GeneratedRegex(@"\\\{\w+\}")]
    private static partial Regex Place();
}
