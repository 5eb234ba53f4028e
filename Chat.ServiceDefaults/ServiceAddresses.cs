using Microsoft.Extensions.Configuration;

namespace Chat.ServiceDefaults;

/// <summary>
/// Addresses of the other services, from the configuration <c>services:{name}:{scheme}:{number}</c>, which Aspire's <c>WithReference</c>
/// writes.
/// </summary>
public static class ServiceAddresses
{
    /// <summary>All base addresses of a service; those with https when there are any, else those with http.</summary>
    /// <exception cref="InvalidOperationException">An address is missing, or is not absolute; the message names the setting.</exception>
    public static IReadOnlyList<Uri> GetServiceAddresses(this IConfiguration configuration, string service)
    {
        foreach (var scheme in (string[])["https", "http"])
        {
            var section = configuration.GetSection($"services:{service}:{scheme}");
            var addresses = section.GetChildren().Select(Parse).ToList();
            if (addresses.Count > 0) return addresses;
        }

        throw new InvalidOperationException($"The setting services:{service}:http:0 (the address of {service}) is missing.");
    }

    private static Uri Parse(IConfigurationSection setting) =>
        Uri.TryCreate(setting.Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new InvalidOperationException($"The setting {setting.Path} is no http or https address.");
}
