using System.Net;
using System.Net.Sockets;
using Chat.ServiceDefaults.Contracts;
using Npgsql;
using StackExchange.Redis;

namespace Chat.ServiceDefaults;

/// <summary>Refuses connections that leave this machine without TLS, or without a look at the server's certificate.</summary>
internal static class ClearText
{
    /// <exception cref="InvalidOperationException">Others could listen to it; the message names the setting.</exception>
    public static void Refuse(NpgsqlConnectionStringBuilder postgres)
    {
        if (postgres.SslMode is SslMode.VerifyCA or SslMode.VerifyFull) return;
        var hosts = (postgres.Host ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (Array.Find(hosts, host => !IsHere(host)) is { } elsewhere)
            throw Refusal(Resources.Database, elsewhere, "SSL Mode=VerifyFull");
    }

    /// <inheritdoc cref="Refuse(NpgsqlConnectionStringBuilder)" />
    public static void Refuse(ConfigurationOptions redis)
    {
        if (redis.Ssl) return;
        if (redis.EndPoints.FirstOrDefault(endpoint => !IsHere(endpoint)) is { } elsewhere)
            throw Refusal(Resources.Redis, elsewhere is DnsEndPoint dns ? dns.Host : elsewhere.ToString(), "ssl=true");
    }

    private static InvalidOperationException Refusal(string name, string? host, string remedy) =>
        new($"The connection string {name} (setting ConnectionStrings:{name}) goes to {host}, another machine: it must say {remedy}.");

    private static bool IsHere(EndPoint endpoint) => endpoint switch
    {
        DnsEndPoint dns => IsHere(dns.Host),
        IPEndPoint ip => IPAddress.IsLoopback(ip.Address),
        _ => endpoint.AddressFamily == AddressFamily.Unix,
    };

    /// <summary>A host as PostgreSQL's connection strings have it: a name or address, perhaps with a port, or a socket's folder.</summary>
    private static bool IsHere(string host)
    {
        if (host.StartsWith('/') || host.StartsWith('@')) return true;
        if (IPAddress.TryParse(host, out var address)) return IPAddress.IsLoopback(address);
        if (IPEndPoint.TryParse(host, out var endpoint)) return IPAddress.IsLoopback(endpoint.Address);
        return host.Split(':')[0].Equals("localhost", StringComparison.OrdinalIgnoreCase);
    }
}
