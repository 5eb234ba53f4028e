using System.Net;
using System.Net.Sockets;

namespace Chat.AppHost;

/// <summary>
/// Ports on the loopback interface for parts that are addressed by nobody but us. They lie below the range that the system
/// takes source ports from: a port that must still be free after its owner was down for a while may not be anyone's source port,
/// nor may a client that retries connect to itself.
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

    /// <exception cref="TopologyException">Another program listens at this port. 0, any port, is always free.</exception>
    public static void Demand(int port)
    {
        if (port != 0 && !IsFree(port))
        {
            throw new TopologyException($"Port {port} is in use by another program. Choose another with --port.");
        }
    }

    /// <summary>Whether a server could listen on localhost at this port now.</summary>
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
