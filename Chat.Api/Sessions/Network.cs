using System.Net;
using System.Net.Sockets;

namespace Chat.Api.Sessions;

/// <summary>
/// The network of a caller, as the unit in which failures count. An address of IPv4 stands for itself. Of IPv6 a household has a whole /64,
/// so its 64 bits in common count; and a provider's customer may have a /48, with 65,536 of these.
/// </summary>
internal static class Network
{
    private const int NetworkBytes = 8;
    private const int SiteBytes = 6;

    /// <summary>The network of an address, in the form of a text.</summary>
    public static string Of(IPAddress? address) => Prefix(address, NetworkBytes);

    /// <summary>The larger network, of IPv6 only; null for an address of IPv4.</summary>
    public static string? SiteOf(IPAddress? address) => IsLong(address) ? Prefix(address, SiteBytes) : null;

    private static string Prefix(IPAddress? address, int bytes) => address switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        _ when IsLong(address) => $"{Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, bytes))}/{bytes * 8}",
        _ => address.ToString(),
    };

    private static bool IsLong(IPAddress? address) =>
        address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false };
}
