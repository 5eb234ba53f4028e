using System.Globalization;
using Chat.IntegrationTests.Driver;
using Chat.ServiceDefaults.Contracts;
using StackExchange.Redis;

namespace Chat.IntegrationTests.Topology;

/// <summary>Looks into Redis, and puts there what a service would have left.</summary>
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

    /// <summary>Takes a connection that knows nothing of a fault: an old one may be lost once more when it seems to be back.</summary>
    public async Task ReconnectAsync()
    {
        Dispose();
        _connection = await ConnectionMultiplexer.ConnectAsync(_options);
    }

    /// <summary>The items of a list, the oldest first.</summary>
    public async Task<IReadOnlyList<string>> ItemsAsync(RedisKey list) =>
        [.. (await Database.ListRangeAsync(list)).Reverse().Select(item => (string)item!)];

    /// <summary>
    /// The notices in the queue, the oldest first, but for those that are kept nowhere and that a socket, a fetch or a send brings along.
    /// </summary>
    public async Task<IReadOnlyList<string>> QueuedAsync() =>
        [.. (await ItemsAsync(RedisKeys.Queue)).Where(
            item => !NoticeSocket.Incidental.Any(kind => item.Contains($"\"{kind}\"", StringComparison.Ordinal)))];

    /// <summary>The realtime nodes whose lease on a user's presence has not ended.</summary>
    public async Task<IReadOnlyList<string>> NodesOfAsync(Person person)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        return [.. (await Database.SortedSetRangeByScoreAsync(RedisKeys.Presence(person.Id), now)).Select(node => (string)node!)];
    }

    /// <summary>A notice as the relay would write it.</summary>
    public static string Notice(Person recipient, Person sender, string kind) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"user-id":"{{recipient.Id}}","sender":"{{sender.Id}}","content":"{{kind}}"}""");
}
