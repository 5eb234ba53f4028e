using StackExchange.Redis;

namespace Chat.ServiceDefaults.Contracts;

/// <summary>
/// Every key and channel in Redis. The braces keep all keys of the queue in one slot of a Redis Cluster, so that scripts may combine them.
/// </summary>
public static class RedisKeys
{
    /// <summary>List of <see cref="QueuedNotice"/>: pushed at the left, claimed at the right.</summary>
    public static readonly RedisKey Queue = "chat:{notices}:queue";

    /// <summary>List of the items that could not be dispatched, newest at the left: <c>{"reason":…,"at":…,"item":…}</c>.</summary>
    public static readonly RedisKey Dead = "chat:{notices}:dead";

    /// <summary>Set of the ids of workers that may hold a claimed list.</summary>
    public static readonly RedisKey Workers = "chat:{notices}:workers";

    /// <summary>Announces items in the queue. The payload is the time of their oldest commit, in Unix milliseconds, or empty.</summary>
    public static readonly RedisChannel Wake = new("chat:{notices}:wake", RedisChannel.PatternMode.Literal);

    /// <summary>Announces the end of a session. The payload is the session's public id, a UUID.</summary>
    public static readonly RedisChannel SessionEnded = new("chat:sessions:ended", RedisChannel.PatternMode.Literal);

    /// <summary>
    /// Announces that the data key of a conversation was erased. The payload is the ids of student, coach and key, with spaces between.
    /// </summary>
    public static readonly RedisChannel KeyErased = new("chat:keys:erased", RedisChannel.PatternMode.Literal);

    /// <summary>Announces that a user came to a node or left it. The payload is <c>+</c> or <c>-</c> and the user id.</summary>
    public static readonly RedisChannel PresenceChanged = new("chat:presence:changed", RedisChannel.PatternMode.Literal);

    /// <summary>The time from which a user without a lease is absent, in Unix milliseconds: see <see cref="PresenceScripts"/>.</summary>
    public static readonly RedisKey PresenceKnown = "chat:presence:known";

    /// <summary>
    /// Sorted set of the instances of programs that run. The score is the time at which an instance that reports no more counts as gone,
    /// in Unix milliseconds.
    /// </summary>
    public static readonly RedisKey Programs = "chat:programs";

    /// <summary>List of the items that one worker has claimed and not yet acknowledged.</summary>
    public static RedisKey Claimed(string worker) => $"chat:{{notices}}:claimed:{worker}";

    /// <summary>The lease of a worker, a key with a time to live.</summary>
    public static RedisKey Lease(string worker) => $"chat:{{notices}}:lease:{worker}";

    /// <summary>
    /// Sorted set of the nodes that hold sockets of a user. A node's score is the end of its lease, in Unix milliseconds.
    /// </summary>
    public static RedisKey Presence(string userId) => $"chat:presence:{userId}";
}
