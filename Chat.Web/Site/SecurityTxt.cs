using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Chat.ServiceDefaults;
using Microsoft.Extensions.Options;

namespace Chat.Web.Site;

/// <summary>Section <c>SecurityTxt</c> of the configuration.</summary>
internal sealed class SecurityTxtOptions
{
    /// <summary>The address for reports of weaknesses: <c>mailto:</c> or <c>https:</c>. Without it, the file is not served.</summary>
    [RegularExpression("(mailto:|https://)[!-~]+")]
    public string? Contact { get; init; }
}

/// <summary>The file that names the contact for reports of weaknesses (RFC 9116).</summary>
internal static class SecurityTxt
{
    public const string Path = "/.well-known/security.txt";

    /// <summary>The validity of the file, which is made again each day, so it does not expire while the service runs.</summary>
    private const int DaysOfValidity = 180;

    public static void AddSecurityTxt(this WebApplicationBuilder builder) =>
        builder.Services.AddOptions<SecurityTxtOptions>().BindConfiguration("SecurityTxt").ValidateDataAnnotations().ValidateOnStart();

    public static void MapSecurityTxt(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<SecurityTxtOptions>>().Value.Contact is not { Length: > 0 } contact) return;
        var origin = app.Configuration.FindPublicOrigins() is [var first, ..] ? first : null;
        app.MapGet(Path, () => TypedResults.Text(Of(contact, origin, DateTimeOffset.UtcNow), "text/plain; charset=utf-8"));
    }

    /// <param name="contact">The address for reports.</param>
    /// <param name="origin">The origin that serves the file; null when unknown.</param>
    /// <param name="now">The present time.</param>
    public static string Of(string contact, string? origin, DateTimeOffset now)
    {
        var expires = now.UtcDateTime.Date.AddDays(DaysOfValidity).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var canonical = origin is null ? "" : $"Canonical: {origin}{Path}\n";
        return $"Contact: {contact}\nExpires: {expires}\nPreferred-Languages: nl, en\n{canonical}";
    }
}
