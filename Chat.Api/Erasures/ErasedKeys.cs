using System.Globalization;
using Chat.Api.Sealing;
using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;
using StackExchange.Redis;

namespace Chat.Api.Erasures;

/// <summary>
/// Makes every instance forget an erased key. No text opens without the row of its key, so a lost announcement only leaves a key in memory
/// for the five minutes for which an instance remembers keys.
/// </summary>
internal sealed partial class ErasedKeys(
    IConnectionMultiplexer redis, DataKeys keys, ConversationKeys conversations, TimeProvider clock, ILogger<ErasedKeys> logger)
    : BackgroundService
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    public async Task AnnounceAsync(long student, long coach, long key)
    {
        Forget(student, coach, key);
        try
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{student} {coach} {key}");
            await redis.GetDatabase().PublishAsync(RedisKeys.KeyErased, text).WaitAsync(Timeout, clock);
        }
        catch (Exception exception) when (exception.IsRedisTrouble())
        {
            LogUnannounced(logger, key, exception.GetType().Name);
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new LastingSubscription(redis, RedisKeys.KeyErased, Heard, Restored).RunAsync(stoppingToken);

    private void Heard(RedisValue payload)
    {
        var numbers = ((string?)payload ?? "").Split(' ')
            .Select(word => long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToArray();
        if (numbers is [>= 0 and var student, >= 0 and var coach, >= 0 and var key]) Forget(student, coach, key);
    }

    private Task Restored(CancellationToken stopping)
    {
        keys.ForgetAll();
        conversations.ForgetAll();
        return Task.CompletedTask;
    }

    private void Forget(long student, long coach, long key)
    {
        conversations.Forget(student, coach);
        keys.Forget(key);
    }

    [LoggerMessage(LogLevel.Warning, "The erasure of the data key {Key} could not be announced: {Error}")]
    private static partial void LogUnannounced(ILogger logger, long key, string error);
}
