using System.Diagnostics;
using System.Text.Json;
using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;
using Chat.Worker.Queue;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Chat.Worker.Dispatch;

/// <summary>Hands notices to the backplane.</summary>
internal sealed partial class NoticeDispatcher(
    IHubContext<NoticeHub, INoticeClient> hub, WorkerMetrics metrics, IOptions<QueueOptions> options, TimeProvider clock,
    ILogger<NoticeDispatcher> logger)
{
    /// <summary>
    /// Hands over a batch, all at once and each notice once, however often it stands there: "ask" need not be said twice, and a storm for one
    /// user becomes one push. Returns those items that never can be handed over. Throws what <see cref="RedisTrouble"/> knows when Redis did
    /// not take them all: then any of them may have gone out.
    /// </summary>
    public async Task<IReadOnlyCollection<DeadLetter>> DispatchAsync(IReadOnlyCollection<RedisValue> items)
    {
        var began = clock.GetTimestamp();
        var dead = new List<DeadLetter>();
        var notices = new Dictionary<Notice, QueuedNotice>();
        foreach (var item in items)
        {
            if (Read(item, dead) is { } notice) notices[notice.ToNotice()] = notice;
        }

        metrics.Coalesced(items.Count - dead.Count - notices.Count);
        var outcomes = await Task.WhenAll(notices.Values.Select(DispatchAsync)).WaitAsync(options.Value.Patience, clock);
        metrics.Took(clock.GetElapsedTime(began));
        return [.. dead, .. outcomes.OfType<DeadLetter>()];
    }

    private QueuedNotice? Read(RedisValue item, List<DeadLetter> dead)
    {
        var json = (byte[]?)item ?? [];
        try
        {
            return QueuedNotice.FromJson(json);
        }
        catch (JsonException exception)
        {
            LogUnreadable(logger, json.Length);
            dead.Add(Bury(DeadReason.Unreadable, exception.Message, json));
            return null;
        }
    }

    private async Task<DeadLetter?> DispatchAsync(QueuedNotice notice)
    {
        using var span = WorkerMetrics.StartSpan(notice);
        try
        {
            await hub.Clients.User(notice.UserId).Notice(notice.ToNotice());
        }
        catch (Exception exception) when (!exception.IsRedisTrouble())
        {
            span?.SetStatus(ActivityStatusCode.Error, exception.GetType().Name);
            LogUndeliverable(logger, notice.Content, notice.UserId, exception.GetType().Name);
            return Bury(DeadReason.Undeliverable, exception.GetType().Name, notice.ToJson());
        }

        metrics.Dispatched(notice.Content);
        return null;
    }

    private DeadLetter Bury(string reason, string detail, byte[] json)
    {
        metrics.Died(reason);
        return DeadLetter.Of($"{reason}: {detail}", clock.GetUtcNow(), json);
    }

    private static class DeadReason
    {
        public const string Unreadable = "unreadable";
        public const string Undeliverable = "undeliverable";
    }

    [LoggerMessage(LogLevel.Error, "An item of {Length} bytes on the queue is no notice; it goes to the dead letters")]
    private static partial void LogUnreadable(ILogger logger, int length);

    [LoggerMessage(LogLevel.Error, "A notice {Notice} for user {UserId} can't be dispatched ({Kind}); it goes to the dead letters")]
    private static partial void LogUndeliverable(ILogger logger, NoticeKind notice, string userId, string kind);
}
