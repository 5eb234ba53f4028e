using System.Globalization;
using Chat.IntegrationTests.Driver;
using Chat.ServiceDefaults.Contracts;
using Chat.Testing;
using StackExchange.Redis;

namespace Chat.IntegrationTests.Topology;

/// <summary>Reads Redis, and writes data as a service would have left them.</summary>
public sealed class TestRedis : IDisposable
{
    private readonly ConfigurationOptions _options;

    private ConnectionMultiplexer? _connection;

    private TestRedis(string connectionString)
    {
        _options = ConfigurationOptions.Parse(connectionString);
        _options.AllowAdmin = true;
    }

    public IDatabase Database => _connection!.GetDatabase();

    public static async Task<TestRedis> ConnectAsync(string connectionString)
    {
        var redis = new TestRedis(connectionString);
        await redis.ReconnectAsync();
        return redis;
    }

    public void Dispose() => _connection?.Dispose();

    /// <summary>Opens a new connection, because one from before a fault may be lost once more when it seems to be back.</summary>
    public async Task ReconnectAsync()
    {
        Dispose();
        _connection = await ConnectionMultiplexer.ConnectAsync(_options);
    }

    /// <summary>The bytes of each of Redis' files, after it saved everything.</summary>
    public async Task<IReadOnlyList<(string Path, byte[] Content)>> FilesAsync()
    {
        await Database.ExecuteAsync("SAVE");
        var folder = ((RedisResult[])(await Database.ExecuteAsync("CONFIG", "GET", "dir"))!)[1].ToString();
        var files = new List<(string Path, byte[] Content)>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            files.Add((path, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)));
        files.ShouldContain(file => file.Path.EndsWith(".rdb", StringComparison.Ordinal));
        return files;
    }

    /// <summary>The items of a list, the oldest first.</summary>
    public async Task<IReadOnlyList<string>> ItemsAsync(RedisKey list) =>
        [.. (await Database.ListRangeAsync(list)).Reverse().Select(item => (string)item!)];

    /// <summary>The queued notices, the oldest first, without those of the kinds in <see cref="ReceivedNotice.Incidental"/>.</summary>
    public async Task<IReadOnlyList<string>> QueuedAsync() =>
        [.. (await ItemsAsync(RedisKeys.Queue)).Where(
            item => !ReceivedNotice.Incidental.Any(kind => item.Contains($"\"{kind}\"", StringComparison.Ordinal)))];

    /// <summary>The realtime nodes with a valid lease on a user's presence.</summary>
    public async Task<IReadOnlyList<string>> NodesOfAsync(Person person)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        return [.. (await Database.SortedSetRangeByScoreAsync(RedisKeys.Presence(person.Id), now)).Select(node => (string)node!)];
    }

    /// <summary>A notice in the format of the relay.</summary>
    public static string Notice(Person recipient, Person sender, string kind) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"user-id":"{{recipient.Id}}","sender":"{{sender.Id}}","content":"{{kind}}"}""");
}
