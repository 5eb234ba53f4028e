using System.Text.Json;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;
using Chat.ServiceDefaults.Contracts;
using StackExchange.Redis;

namespace Chat.IntegrationTests.Faults;

public sealed class QueueFaultTests(FaultyChat chat) : PairFaultTests(chat)
{
    [Fact]
    public async Task Garbage_on_the_queue_is_put_aside_with_the_reason_and_holds_up_nothing()
    {
        var redis = Chat.Redis.Database;
        await redis.KeyDeleteAsync(RedisKeys.Dead);
        await using var socket = await Coach.ListenAsync();
        RedisValue[] garbage =
        [
            "",
            "garbage",
            "{}",
            "null",
            """{"user-id":"42","sender":"9"}""",
            """{"user-id":42,"sender":"9","content":"read"}""",
            """{"user-id":"42","sender":"9","content":"Shout!"}""",
            """{"user-id":"42","sender":"9","content":"read,typing"}""",
            """{"user-id":"42","sender":"9","content":"read","text":"no"}""",
            new byte[] { 0xff, 0x00, 0xfe },
        ];
        await redis.ListLeftPushAsync(RedisKeys.Queue, garbage);
        await redis.ListLeftPushAsync(RedisKeys.Queue, TestRedis.Notice(Coach, Student, "read"));

        await socket.WaitForAsync("read");
        await Driver.Eventually.SeeAsync(() => redis.ListLengthAsync(RedisKeys.Dead), length => length == garbage.Length);
        foreach (var item in await Chat.Redis.ItemsAsync(RedisKeys.Dead))
        {
            var letter = JsonDocument.Parse(item).RootElement;
            letter.GetProperty("reason").GetString().ShouldNotBeNullOrWhiteSpace();
            letter.GetProperty("at").GetDateTimeOffset()
                .ShouldBeInRange(DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow.AddSeconds(5));
            letter.TryGetProperty("item", out _).ShouldBeTrue();
        }

        await QueueHoldsAsync(0);
    }

    [Fact]
    public async Task A_key_of_the_wrong_type_stops_the_queue_only_while_it_is_there()
    {
        var redis = Chat.Redis.Database;
        await using var socket = await Coach.ListenAsync();
        await StopAsync(Workers);
        await redis.KeyDeleteAsync(RedisKeys.Queue);
        await redis.StringSetAsync(RedisKeys.Queue, "not a list");
        await ResumeAsync(Workers);
        await Student.SendAsync(Coach, "Held up");
        await redis.KeyDeleteAsync(RedisKeys.Queue);
        await socket.WaitForAsync("new-message", FaultyChat.Recovery);
    }
}
