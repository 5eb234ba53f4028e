using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Chat.ServiceDefaults.Local;

/// <summary>
/// SignalR over Redis pub/sub, for a feed without <c>Microsoft.AspNetCore.SignalR.StackExchangeRedis</c>. Reaches users and everyone, on
/// every node; a single connection only on its own node. What this application does not use, it refuses.
/// </summary>
internal sealed class RedisBackplane<THub> : DefaultHubLifetimeManager<THub>, IDisposable
    where THub : Hub
{
    private const string Protocol = "json";

    private readonly ISubscriber _bus;
    private readonly IHubProtocol _protocol;
    private readonly RedisBackplaneChannels _channels;

    public RedisBackplane(IConnectionMultiplexer redis, IHubProtocolResolver protocols, ILogger<RedisBackplane<THub>> logger)
        : base(logger)
    {
        _bus = redis.GetSubscriber();
        _protocol = protocols.GetProtocol(Protocol, null)
            ?? throw new InvalidOperationException("The backplane needs SignalR's JSON protocol.");
        _channels = new RedisBackplaneChannels(redis, Protocol, logger);
    }

    private static string AllChannel => $"{typeof(THub).FullName}:all";

    private static string UserChannel(string userId) => $"{typeof(THub).FullName}:user:{userId}";

    /// <summary>
    /// Once this is done, what any node sends to the user reaches the connection; unless Redis is away: then, once it is back.
    /// </summary>
    public override async Task OnConnectedAsync(HubConnectionContext connection)
    {
        await base.OnConnectedAsync(connection);
        await Task.WhenAll(ChannelsOf(connection).Select(channel => _channels.JoinAsync(channel, connection)));
    }

    public override async Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        foreach (var channel in ChannelsOf(connection)) _channels.Leave(channel, connection);
        await base.OnDisconnectedAsync(connection);
    }

    public override Task SendAllAsync(string methodName, object?[] args, CancellationToken cancellationToken = default) =>
        PublishAsync(AllChannel, Write(methodName, args));

    public override Task SendUserAsync(string userId, string methodName, object?[] args, CancellationToken cancellationToken = default) =>
        PublishAsync(UserChannel(userId), Write(methodName, args));

    public override Task SendUsersAsync(
        IReadOnlyList<string> userIds, string methodName, object?[] args, CancellationToken cancellationToken = default)
    {
        var payload = Write(methodName, args);
        return Task.WhenAll(userIds.Select(user => PublishAsync(UserChannel(user), payload)));
    }

    public override Task SendAllExceptAsync(
        string methodName, object?[] args, IReadOnlyList<string> excludedConnectionIds, CancellationToken cancellationToken = default) =>
        throw Refused(nameof(SendAllExceptAsync));

    public override Task SendConnectionsAsync(
        IReadOnlyList<string> connectionIds, string methodName, object?[] args, CancellationToken cancellationToken = default) =>
        throw Refused(nameof(SendConnectionsAsync));

    public override Task SendGroupAsync(
        string groupName, string methodName, object?[] args, CancellationToken cancellationToken = default) =>
        throw Refused(nameof(SendGroupAsync));

    public override Task SendGroupsAsync(
        IReadOnlyList<string> groupNames, string methodName, object?[] args, CancellationToken cancellationToken = default) =>
        throw Refused(nameof(SendGroupsAsync));

    public override Task SendGroupExceptAsync(
        string groupName, string methodName, object?[] args, IReadOnlyList<string> excludedConnectionIds,
        CancellationToken cancellationToken = default) =>
        throw Refused(nameof(SendGroupExceptAsync));

    public override Task AddToGroupAsync(string connectionId, string groupName, CancellationToken cancellationToken = default) =>
        throw Refused(nameof(AddToGroupAsync));

    public override Task RemoveFromGroupAsync(string connectionId, string groupName, CancellationToken cancellationToken = default) =>
        throw Refused(nameof(RemoveFromGroupAsync));

    public void Dispose() => _channels.Dispose();

    private static IEnumerable<string> ChannelsOf(HubConnectionContext connection) =>
        connection.UserIdentifier is { Length: > 0 } user ? [AllChannel, UserChannel(user)] : [AllChannel];

    private static NotSupportedException Refused(string member) =>
        new($"The local backplane reaches users and everyone; {member} is not among that.");

    private byte[] Write(string methodName, object?[] args) => _protocol.GetMessageBytes(new InvocationMessage(methodName, args)).ToArray();

    private Task<long> PublishAsync(string channel, byte[] payload) =>
        _bus.PublishAsync(new RedisChannel(channel, RedisChannel.PatternMode.Literal), payload);
}
