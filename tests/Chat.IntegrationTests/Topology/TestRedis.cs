using System.Globalization;
using Chat.IntegrationTests.Driver;
using Chat.ServiceDefaults.Contracts;
using StackExchange.Redis;

namespace Chat.IntegrationTests.Topology;

/// <summary>Looks into Redis, and puts there what a service would have left.</summary>
public sealed class TestRedis : IDisposable
{
    private readonly ConnectionMultiplexer _connection;

    private TestRedis(ConnectionMultiplexer connection) => _connection = connection;

    public IDatabase Database => _connection.GetDatabase();

    public static async Task<TestRedis> ConnectAsync(string connectionString)
    {
        var options = ConfigurationOptions.Parse(connectionString);
        options.AbortOnConnectFail = false;
        options.AllowAdmin = true;
        options.ReconnectRetryPolicy = new LinearRetry(100);
        return new(await ConnectionMultiplexer.ConnectAsync(options));
    }

    public void Dispose() => _connection.Dispose();

    /// <summary>Waits until this connection, too, has found a Redis that had been away: until then each look throws.</summary>
    public Task ConnectedAsync() => Eventually.TrueAsync(() => Task.FromResult(_connection.IsConnected));

    /// <summary>The items of a list, the oldest first.</summary>
    public async Task<IReadOnlyList<string>> ItemsAsync(RedisKey list) =>
        [.. (await Database.ListRangeAsync(list)).Reverse().Select(item => (string)item!)];

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
