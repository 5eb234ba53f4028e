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
    /// Sends a batch at once, equal notices only once, so a burst for one user becomes one push. Returns the items that can never be sent.
    /// If Redis did not take all, it throws an exception that <see cref="RedisTrouble"/> knows, and any notice may have gone out.
    /// </summary>
    public async Task<IReadOnlyCollection<DeadLetter>> DispatchAsync(IReadOnlyCollection<RedisValue> items)
    {
        var began = clock.GetTimestamp();
        var failures = new List<Failure>();
        var notices = new Dictionary<Notice, QueuedNotice>();
        foreach (var item in items)
        {
            if (Read(item, failures) is { } notice) notices[notice.ToNotice()] = notice;
        }

        var coalesced = items.Count - failures.Count - notices.Count;
        var outcomes = await Task.WhenAll(notices.Values.Select(DispatchAsync)).WaitAsync(options.Value.Timeout, clock);

        // Count only now: a batch that Redis did not take comes again, with its undeliverable items.
        metrics.Coalesced(coalesced);
        metrics.Took(clock.GetElapsedTime(began));
        return [.. failures.Concat(outcomes.OfType<Failure>()).Select(ToDeadLetter)];
    }

    private static QueuedNotice? Read(RedisValue item, List<Failure> failures)
    {
        var json = (byte[]?)item ?? [];
        try
        {
            return QueuedNotice.FromJson(json);
        }
        catch (JsonException exception)
        {
            failures.Add(new Failure(DeadReason.Unreadable, exception.Message, json, null));
            return null;
        }
    }

    private async Task<Failure?> DispatchAsync(QueuedNotice notice)
    {
        using var span = WorkerMetrics.StartSpan(notice);
        try
        {
            await hub.Clients.User(notice.UserId).Notice(notice.ToNotice());
        }
        catch (Exception exception) when (!exception.IsRedisTrouble())
        {
            span?.SetStatus(ActivityStatusCode.Error, exception.GetType().Name);
            return new Failure(DeadReason.Undeliverable, exception.GetType().Name, notice.ToJson(), notice);
        }

        metrics.Dispatched(notice.Kind);
        return null;
    }

    private DeadLetter ToDeadLetter(Failure failure)
    {
        if (failure.Notice is { } notice) LogUndeliverable(logger, notice.Kind, notice.UserId, failure.Detail);
        else LogUnreadable(logger, failure.Item.Length);
        metrics.Died(failure.Reason);
        return DeadLetter.Of($"{failure.Reason}: {failure.Detail}", clock.GetUtcNow(), failure.Item);
    }

    /// <summary>An item that can't be dispatched; without a notice when the item is no notice.</summary>
    private sealed record Failure(string Reason, string Detail, byte[] Item, QueuedNotice? Notice);

    private static class DeadReason
    {
        public const string Unreadable = "unreadable";
        public const string Undeliverable = "undeliverable";
    }

    [LoggerMessage(LogLevel.Error, "An item of {Length} bytes on the queue is no notice; it goes to the dead letters")]
    private static partial void LogUnreadable(ILogger logger, int length);

    [LoggerMessage(LogLevel.Error, "A notice {Notice} for user {UserId} can't be dispatched ({Error}); it goes to the dead letters")]
    private static partial void LogUndeliverable(ILogger logger, NoticeKind notice, string userId, string error);
}
