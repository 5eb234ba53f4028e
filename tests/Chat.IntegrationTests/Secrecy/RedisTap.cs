using System.Net.Sockets;
using System.Text;
using Chat.IntegrationTests.Driver;
using StackExchange.Redis;

namespace Chat.IntegrationTests.Secrecy;

/// <summary>Records every command that Redis executes, with <c>MONITOR</c>.</summary>
public sealed class RedisTap : IAsyncDisposable
{
    private readonly TcpClient _client = new();
    private readonly MemoryStream _seen = new();
    private readonly CancellationTokenSource _over = new();
    private Task _reading = Task.CompletedTask;

    public static async Task<RedisTap> OpenAsync(string connectionString)
    {
        var options = ConfigurationOptions.Parse(connectionString);
        var tap = new RedisTap();
        var endpoint = (System.Net.IPEndPoint)options.EndPoints.Single();
        await tap._client.ConnectAsync(endpoint, TestContext.Current.CancellationToken);
        await tap._client.GetStream().WriteAsync(
            Encoding.ASCII.GetBytes($"AUTH {options.Password}\r\nMONITOR\r\n"), TestContext.Current.CancellationToken);
        tap._reading = tap.ReadAsync();
        await Eventually.TrueAsync(() =>
            Task.FromResult(Encoding.ASCII.GetString(tap.Seen).StartsWith("+OK\r\n+OK\r\n", StringComparison.Ordinal)));
        return tap;
    }

    /// <summary>All bytes so far.</summary>
    public byte[] Seen
    {
        get
        {
            lock (_seen) return _seen.ToArray();
        }
    }

    /// <summary>All bytes up to now. A command of our own marks the place.</summary>
    public async Task<byte[]> SeenUpToNowAsync(IDatabase redis)
    {
        var mark = Guid.NewGuid().ToString();
        await redis.ExecuteAsync("ECHO", mark);
        await Eventually.TrueAsync(() => Task.FromResult(Encoding.ASCII.GetString(Seen).Contains(mark, StringComparison.Ordinal)));
        return Seen;
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _reading;
        _client.Dispose();
        _over.Dispose();
        await _seen.DisposeAsync();
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await _client.GetStream().ReadAsync(buffer, _over.Token) is > 0 and var count)
            {
                lock (_seen) _seen.Write(buffer, 0, count);
            }
        }
        catch (OperationCanceledException)
        {
            // The tap was disposed.
        }
    }
}
