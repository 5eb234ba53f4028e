using System.Net;
using System.Net.Sockets;
using Chat.ServiceDefaults.Contracts;
using StackExchange.Redis;

namespace Chat.ServiceDefaults;

/// <summary>Refuses connections that leave this machine without TLS, or without a check of the server's certificate.</summary>
public static class ClearText
{
    /// <summary>Refuses Redis on another machine without TLS.</summary>
    /// <exception cref="InvalidOperationException">The connection would be unencrypted; the message names the setting.</exception>
    public static void Refuse(ConfigurationOptions redis)
    {
        if (redis.Ssl) return;
        if (redis.EndPoints.FirstOrDefault(endpoint => !IsHere(endpoint)) is { } elsewhere)
            throw Refusal(Resources.Redis, elsewhere is DnsEndPoint dns ? dns.Host : elsewhere.ToString(), "ssl=true");
    }

    /// <summary>Refuses hosts other than this machine.</summary>
    /// <param name="name">The connection string's name.</param>
    /// <param name="hosts">Names or addresses, optionally with a port, or the folders of sockets.</param>
    /// <param name="remedy">The part that the connection string must have instead.</param>
    /// <exception cref="InvalidOperationException">The connection would be unencrypted; the message names the setting.</exception>
    public static void Refuse(string name, IEnumerable<string> hosts, string remedy)
    {
        if (hosts.Select(host => host.Trim()).FirstOrDefault(host => host.Length > 0 && !IsHere(host)) is { } elsewhere)
            throw Refusal(name, elsewhere, remedy);
    }

    private static InvalidOperationException Refusal(string name, string? host, string remedy) =>
        new($"The connection string {name} (setting ConnectionStrings:{name}) goes to {host}, another machine: it must say {remedy}.");

    private static bool IsHere(EndPoint endpoint) => endpoint switch
    {
        DnsEndPoint dns => IsHere(dns.Host),
        IPEndPoint ip => IPAddress.IsLoopback(ip.Address),
        _ => endpoint.AddressFamily == AddressFamily.Unix,
    };

    /// <summary>
    /// Tells whether a host of a PostgreSQL connection string is this machine: a name or address, optionally with a port, or a socket's
    /// folder.
    /// </summary>
    private static bool IsHere(string host)
    {
        if (host.StartsWith('/') || host.StartsWith('@')) return true;
        if (IPAddress.TryParse(host, out var address)) return IPAddress.IsLoopback(address);
        if (IPEndPoint.TryParse(host, out var endpoint)) return IPAddress.IsLoopback(endpoint.Address);
        return host.Split(':')[0].Equals("localhost", StringComparison.OrdinalIgnoreCase);
    }
}
