namespace Chat.AppHost.Local;

/// <summary>The Redis of this machine with data of our own, reachable on the loopback interface with a password only.</summary>
internal sealed record RedisServer(Launch Launch, int Port, Secrets Secrets)
{
    public string Url => $"redis://default:{Secrets.RedisPassword}@127.0.0.1:{Port}";

    public string ConnectionString => $"127.0.0.1:{Port},password={Secrets.RedisPassword}";

    /// <exception cref="TopologyException">Redis isn't installed.</exception>
    public static RedisServer Prepare(DataFolder folder, Secrets secrets)
    {
        var program = Tool.Find("redis-server", "/opt/homebrew/bin", "/usr/local/bin")
            ?? throw new TopologyException("Redis is missing. Debian and Ubuntu: apt install redis-server. macOS: brew install redis.");
        var port = FreePorts.Take();

        // In a file, because every account can read the arguments of a process. What was appended is read at every start, and everybody waits for it:
        // at 64 MB, when Redis writes it anew by itself, some seconds on a busy machine.
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
        return new(new("redis", program, [configuration], folder.Redis), port, secrets);
    }
}
