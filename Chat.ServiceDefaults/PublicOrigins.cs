using Microsoft.Extensions.Configuration;

namespace Chat.ServiceDefaults;

/// <summary>The origins under which browsers reach the web app: setting <c>PublicOrigins</c>, a list.</summary>
public static class PublicOrigins
{
    private const string Setting = "PublicOrigins";

    /// <summary>The public origins, such as <c>https://chat.example.org</c>: scheme, host and port as a browser sends them.</summary>
    /// <exception cref="InvalidOperationException">There is no origin, or a value is no origin; the message names the setting.</exception>
    public static IReadOnlyList<string> GetPublicOrigins(this IConfiguration configuration)
    {
        var origins = configuration.FindPublicOrigins();
        return origins.Count > 0
            ? origins
            : throw new InvalidOperationException($"The setting {Setting}:0 (where browsers find the web app) is missing.");
    }

    /// <summary>The public origins, of which there may be none.</summary>
    /// <exception cref="InvalidOperationException">A value is no origin; the message names the setting.</exception>
    public static IReadOnlyList<string> FindPublicOrigins(this IConfiguration configuration) =>
        [.. configuration.GetSection(Setting).GetChildren().Select(Parse)];

    private static string Parse(IConfigurationSection setting) =>
        Uri.TryCreate(setting.Value, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", PathAndQuery: "/" }
            ? address.GetLeftPart(UriPartial.Authority)
            : throw new InvalidOperationException($"The setting {setting.Path} is no origin such as https://chat.example.org.");
}
