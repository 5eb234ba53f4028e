using System.Net.Sockets;
using System.Text;

namespace Chat.AppHost;

/// <summary>The Redis of this machine with data of our own, reachable only on the loopback interface and with a password.</summary>
internal static class RedisServer
{
    /// <exception cref="TopologyException">Redis isn't installed.</exception>
    public static InstalledProgram Prepare(DataFolder folder, Secrets secrets)
    {
        var program = Tool.Find("redis-server", "/opt/homebrew/bin", "/usr/local/bin")
            ?? throw new TopologyException("Redis is missing. Debian and Ubuntu: apt install redis-server. macOS: brew install redis.");
        var port = FreePorts.Take();

        // The settings are in a file, because every account can read the arguments of a process. Redis replays the append-only file at
        // every start while all clients wait. By default Redis rewrites that file only at 64 MB, which take some seconds to replay on a
        // busy machine.
        var configuration = Path.Combine(folder.Redis, "redis.conf");
        PrivateFile.Write(
            configuration,
            $"""
            bind 127.0.0.1
            port {port}
            requirepass {secrets.RedisPassword}
            appendonly yes
            appendfsync everysec
            auto-aof-rewrite-min-size 4mb
            save ""
            daemonize no

            """);
        return new(
            [program, configuration],
            folder.Redis,
            $"redis://default:{secrets.RedisPassword}@127.0.0.1:{port}",
            $"127.0.0.1:{port},password={secrets.RedisPassword}",
            cancellation => AnswersAsync(port, secrets.RedisPassword, cancellation));
    }

    /// <summary>Whether Redis answers PING. Redis answers LOADING while it reads its data.</summary>
    private static async Task<bool> AnswersAsync(int port, string password, CancellationToken cancellation)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", port, cancellation);
            var stream = client.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"AUTH {password}\r\nPING\r\n"), cancellation);
            using var reader = new StreamReader(stream, Encoding.ASCII);
            return await reader.ReadLineAsync(cancellation) == "+OK" && await reader.ReadLineAsync(cancellation) == "+PONG";
        }
        catch (Exception exception) when (exception is SocketException or IOException)
        {
            return false;
        }
    }
}
