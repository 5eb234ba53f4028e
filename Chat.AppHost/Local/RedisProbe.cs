using System.Net.Sockets;
using System.Text;

namespace Chat.AppHost.Local;

/// <summary>Ready when it answers PING; while it reads its data it answers LOADING.</summary>
internal sealed class RedisProbe(RedisServer server) : IProbe
{
    private readonly byte[] _question = Encoding.ASCII.GetBytes($"AUTH {server.Secrets.RedisPassword}\r\nPING\r\n");

    public async Task<bool> IsReadyAsync(int? pid, CancellationToken cancellationToken)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", server.Port, cancellationToken);
            var stream = client.GetStream();
            await stream.WriteAsync(_question, cancellationToken);
            using var reader = new StreamReader(stream, Encoding.ASCII);
            return await reader.ReadLineAsync(cancellationToken) == "+OK" && await reader.ReadLineAsync(cancellationToken) == "+PONG";
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return false;
        }
    }
}
