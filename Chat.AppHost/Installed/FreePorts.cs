using System.Net;
using System.Net.Sockets;

namespace Chat.AppHost;

/// <summary>
/// Free ports of the loopback interface, below the range that the system uses for outgoing connections. Otherwise an outgoing connection
/// could take the port of a part that is down, or a client that retries could connect to itself.
/// </summary>
internal static class FreePorts
{
    private const int First = 20_000;
    private const int End = 32_000;

    private static readonly HashSet<int> Taken = [];

    public static int Take()
    {
        lock (Taken)
        {
            for (var attempt = 0; attempt < 1_000; attempt++)
            {
                var port = Random.Shared.Next(First, End);
                if (!Taken.Contains(port) && IsFree(port))
                {
                    Taken.Add(port);
                    return port;
                }
            }
        }

        throw new TopologyException($"No free port between {First} and {End}.");
    }

    /// <exception cref="TopologyException">Another program listens at this port. Port 0, any port, is always free.</exception>
    public static void Demand(int port)
    {
        if (port != 0 && !IsFree(port))
            throw new TopologyException($"Port {port} is in use by another program. Choose another with --port.");
    }

    /// <summary>Whether a server can listen on localhost at this port now.</summary>
    public static bool IsFree(int port) =>
        CanBind(IPAddress.Loopback, port) && (!Socket.OSSupportsIPv6 || CanBind(IPAddress.IPv6Loopback, port));

    private static bool CanBind(IPAddress address, int port)
    {
        try
        {
            using var listener = new TcpListener(address, port);
            listener.Start();
            return true;
        }
        catch (SocketException e)
        {
            return e.SocketErrorCode == SocketError.AddressNotAvailable;
        }
    }
}
