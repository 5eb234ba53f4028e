using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Chat.IntegrationTests.Driver;

/// <summary>
/// Stands between a browser and the public origin and carries bytes both ways, until it falls silent: from then on it carries nothing of
/// its connections, and closes none of them. Connections that are opened later it carries again; but while it has dropped, none.
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

    /// <summary>The address at which it takes connections.</summary>
    public Uri Entrance => new($"http://{_listener.LocalEndpoint}");

    /// <summary>Stops carrying, at once and both ways.</summary>
    public async Task FallSilentAsync()
    {
        using var silence = Interlocked.Exchange(ref _silence, new());
        await silence.CancelAsync();
    }

    /// <summary>Falls silent, and stays so for whoever comes: connections open, and nothing ever answers.</summary>
    public Task DropAsync()
    {
        _isDropped = true;
        return FallSilentAsync();
    }

    /// <summary>Carries again what is opened from now on.</summary>
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

    /// <summary>Carries until one end closes, which it then tells the other, or until silence falls, of which it tells nobody.</summary>
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
