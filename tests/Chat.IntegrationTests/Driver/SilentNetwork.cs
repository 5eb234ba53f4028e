using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Chat.IntegrationTests.Driver;

/// <summary>
/// A proxy between a browser and the public origin that can fall silent: it drops the bytes of its connections without closing them. The
/// proxy serves later connections again, except while it is dropped.
/// </summary>
public sealed class SilentNetwork : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _over = new();
    private readonly ConcurrentBag<Socket> _ends = [];
    private readonly Uri _destination;
    private readonly Task _accepting;
    private CancellationTokenSource _silence = new();
    private volatile bool _isDropped;

    public SilentNetwork(Uri destination)
    {
        _destination = destination;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>The address of the proxy.</summary>
    public Uri Entrance => new($"http://{_listener.LocalEndpoint}");

    /// <summary>Stops forwarding at once, in both directions.</summary>
    public async Task FallSilentAsync()
    {
        using var silence = Interlocked.Exchange(ref _silence, new());
        await silence.CancelAsync();
    }

    /// <summary>Falls silent for new connections too: they open, and nothing answers.</summary>
    public Task DropAsync()
    {
        _isDropped = true;
        return FallSilentAsync();
    }

    /// <summary>Serves new connections again.</summary>
    public void Return() => _isDropped = false;

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _silence.CancelAsync();
        _listener.Dispose();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var end in _ends) end.Dispose();
        _silence.Dispose();
        _over.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_over.IsCancellationRequested)
        {
            var browser = await _listener.AcceptSocketAsync(_over.Token);
            _ends.Add(browser);
            if (_isDropped) continue;
            var server = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            _ends.Add(server);
            await server.ConnectAsync(_destination.Host, _destination.Port, _over.Token);
            _ = CarryAsync(browser, server, _silence.Token);
            _ = CarryAsync(server, browser, _silence.Token);
        }
    }

    /// <summary>Forwards bytes. If one end closes, the other end closes too; when silence begins, both ends stay open.</summary>
    private static async Task CarryAsync(Socket from, Socket to, CancellationToken silence)
    {
        var buffer = new byte[4096];
        try
        {
            while (await from.ReceiveAsync(buffer, silence) is > 0 and var count) await to.SendAsync(buffer.AsMemory(0, count), silence);
            to.Shutdown(SocketShutdown.Send);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            to.Dispose();
        }
        catch (OperationCanceledException)
        {
            return;
        }
    }
}
