using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using Chat.Testing;

namespace Chat.IntegrationTests.Driver;

/// <summary>A browser on a machine with small buffers that opens its socket, keeps sending pings, and never reads.</summary>
public sealed class StuckBrowser : IDisposable
{
    private const int HeldByItsMachine = 4096;

    private readonly ClientWebSocket _socket = new();
    private readonly HttpMessageInvoker _connections = new(new SocketsHttpHandler { ConnectCallback = ConnectAsync });

    private StuckBrowser(Person person)
    {
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
        _socket.Options.SetRequestHeader("Cookie", person.Cookie);
        _socket.Options.SetRequestHeader("Origin", person.Origin);
    }

    public static async Task<StuckBrowser> OpenAsync(Uri node, Person person)
    {
        var browser = new StuckBrowser(person);
        await browser._socket.ConnectAsync(HubSocket.AddressOf(node), browser._connections, TestContext.Current.CancellationToken);
        await browser.SayAsync(HubRecord.Handshake);
        return browser;
    }

    /// <summary>Sends a ping; false when the server has closed the connection.</summary>
    public async Task<bool> LivesAsync()
    {
        try
        {
            await SayAsync(HubRecord.Ping);
            return true;
        }
        catch (WebSocketException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        _connections.Dispose();
    }

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveBufferSize = HeldByItsMachine };
        await socket.ConnectAsync(context.DnsEndPoint, cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    }

    private Task SayAsync(string record) =>
        _socket.SendAsync(
            Encoding.UTF8.GetBytes(record + HubRecord.End), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);
}
