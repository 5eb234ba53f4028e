using System.Diagnostics;
using System.Text.RegularExpressions;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;
using Chat.ServiceDefaults.Contracts;
using StackExchange.Redis;

namespace Chat.IntegrationTests.Faults;

public sealed class WorkerFaultTests(FaultyChat chat) : PairFaultTests(chat)
{
    private IDatabase Redis => Chat.Redis.Database;

    [Fact]
    public async Task Workers_that_are_killed_all_at_once_between_claim_and_acknowledge_lose_nothing()
    {
        await using var socket = await Coach.ListenAsync();

        // Redis refuses to publish, so a worker can't dispatch its claimed notices and keeps them.
        await Redis.ExecuteAsync("ACL", "SETUSER", "default", "-publish");
        try
        {
            await Redis.ListLeftPushAsync(RedisKeys.Queue, [.. Numbered(20)]);
            await Eventually.SeeAsync(HeldAsync, held => held == 20);
            await KillAsync(Workers);
        }
        finally
        {
            await Redis.ExecuteAsync("ACL", "SETUSER", "default", "+publish");
        }

        await SendersAsync(socket, 20);
        await Eventually.SeeAsync(HeldAsync, held => held == 0);
    }

    [Fact]
    public async Task Workers_that_can_hand_over_nothing_try_again_at_ever_longer_intervals()
    {
        const int Attempts = 30;

        // Redis accepts the wake-ups of workers that give notices back, and refuses messages for browsers. The nodes are stopped, because
        // Redis refuses their subscriptions too.
        await StopAsync("realtime-1", "realtime-2");
        await Redis.ExecuteAsync("ACL", "SETUSER", "default", "resetchannels", "&chat:*", "&__*");
        try
        {
            await Redis.ExecuteAsync("CONFIG", "RESETSTAT");
            var watch = Stopwatch.StartNew();
            await Redis.ListLeftPushAsync(RedisKeys.Queue, [.. Numbered(1)]);
            await Eventually.SeeAsync(RefusalsAsync, refusals => refusals >= Attempts, 2 * FaultyChat.Recovery);
            watch.Elapsed.ShouldBeGreaterThan(TimeSpan.FromSeconds(4));
        }
        finally
        {
            await Redis.ExecuteAsync("ACL", "SETUSER", "default", "allchannels");
        }

        await QueueHoldsAsync(0);
        await Eventually.SeeAsync(HeldAsync, held => held == 0);
    }

    [Fact]
    public async Task A_living_worker_takes_over_the_batch_of_a_dead_one()
    {
        await using var socket = await Coach.ListenAsync();
        var dead = $"dead-{Guid.NewGuid():N}";
        await Redis.ListLeftPushAsync(RedisKeys.Claimed(dead), [.. Numbered(5)]);
        await Redis.SetAddAsync(RedisKeys.Workers, dead);

        await SendersAsync(socket, 5);
        (await Redis.SetContainsAsync(RedisKeys.Workers, dead)).ShouldBeFalse();
        (await Redis.KeyExistsAsync(RedisKeys.Claimed(dead))).ShouldBeFalse();
    }

    [Fact]
    public async Task Workers_that_hung_for_longer_than_their_lease_go_on()
    {
        await using var socket = await Coach.ListenAsync();
        await WhileFrozenAsync(Workers, async () =>
        {
            await Eventually.SeeAsync(LeasesAsync, leases => leases == 0);
            await Redis.ListLeftPushAsync(RedisKeys.Queue, [.. Numbered(5)]);
        });
        await SendersAsync(socket, 5);
        await Eventually.SeeAsync(LeasesAsync, leases => leases == Workers.Length);
    }

    [Fact]
    public async Task While_one_worker_hangs_another_goes_on()
    {
        await using var socket = await Coach.ListenAsync();
        await WhileFrozenAsync([Workers[0]], async () =>
        {
            await Redis.ListLeftPushAsync(RedisKeys.Queue, [.. Numbered(5)]);
            await SendersAsync(socket, 5);
        });
    }

    [Fact]
    public async Task The_batch_of_a_living_worker_is_left_alone()
    {
        var living = $"living-{Guid.NewGuid():N}";
        await Redis.StringSetAsync(RedisKeys.Lease(living), "", TimeSpan.FromMinutes(1));
        await Redis.ListLeftPushAsync(RedisKeys.Claimed(living), [.. Numbered(1)]);
        await Redis.SetAddAsync(RedisKeys.Workers, living);
        var dead = $"dead-{Guid.NewGuid():N}";
        await Redis.SetAddAsync(RedisKeys.Workers, dead);

        // When the dead worker is off the list, the reclaimer has checked the live one too.
        await Eventually.SeeAsync(() => Redis.SetContainsAsync(RedisKeys.Workers, dead), contained => !contained);
        (await Redis.ListLengthAsync(RedisKeys.Claimed(living))).ShouldBe(1);
        await Redis.KeyDeleteAsync([RedisKeys.Lease(living), RedisKeys.Claimed(living)]);
        await Redis.SetRemoveAsync(RedisKeys.Workers, living);
    }

    [Fact]
    public async Task Without_any_worker_notices_wait_and_go_out_when_one_is_back()
    {
        await using var socket = await Coach.ListenAsync();
        await StopAsync(Workers);
        (await HeldAsync()).ShouldBe(0);
        (await Redis.SetLengthAsync(RedisKeys.Workers)).ShouldBe(0);
        for (var i = 0; i < 3; i++) await Student.SendAsync(Coach, $"{i}");
        await Student.TypeAsync(Coach);

        // Equal waiting notices are one.
        await QueueHoldsAsync(2);
        socket.Notices.ShouldBeEmpty();

        await ResumeAsync(Workers);
        await socket.WaitForNoticesAsync(2);
        await QueueHoldsAsync(0);
        socket.Notices.Select(notice => notice.Content).ShouldBe(["new-message", "typing"], ignoreOrder: true);
    }

    [Fact]
    public async Task On_the_queue_a_notice_stands_byte_for_byte_as_agreed()
    {
        using var student = await Chat.PersonAsync("student@demo.test");
        using var coach = await Chat.PersonAsync("coach@demo.test");
        await StopAsync(Workers);
        await coach.SendAsync(student, "Not a byte of this");
        await QueueHoldsAsync(1);
        (await Chat.Redis.QueuedAsync()).ShouldHaveSingleItem().ShouldMatch("notice.json");
    }

    /// <summary>The number of notices that Redis has refused to publish.</summary>
    private async Task<int> RefusalsAsync()
    {
        var statistics = (string)(await Redis.ExecuteAsync("INFO", "commandstats"))!;
        var match = Regex.Match(statistics, @"cmdstat_publish:.*rejected_calls=(\d+)");
        return match.Success ? int.Parse(match.Groups[1].Value) : 0;
    }

    /// <summary>The number of notices that workers have claimed.</summary>
    private async Task<long> HeldAsync()
    {
        var workers = await Redis.SetMembersAsync(RedisKeys.Workers);
        var lengths = await Task.WhenAll(workers.Select(worker => Redis.ListLengthAsync(RedisKeys.Claimed(worker!))));
        return lengths.Sum();
    }

    /// <summary>The number of workers with a lease.</summary>
    private async Task<int> LeasesAsync()
    {
        var workers = await Redis.SetMembersAsync(RedisKeys.Workers);
        return (await Task.WhenAll(workers.Select(worker => Redis.KeyExistsAsync(RedisKeys.Lease(worker!))))).Count(alive => alive);
    }

    /// <summary>Distinguishable notices to the coach, from senders who do not exist.</summary>
    private IEnumerable<RedisValue> Numbered(int count) => Enumerable.Range(1, count)
        .Select(i => (RedisValue)$$"""{"user-id":"{{Coach.Id}}","sender":"{{i}}","content":"read"}""");

    private static Task<string> SendersAsync(NoticeSocket socket, int count) => Eventually.SeeAsync(
        () =>
        {
            var senders = socket.Notices.Where(notice => notice.Content == "read").Select(notice => int.Parse(notice.Sender));
            return Task.FromResult(string.Join(' ', senders.Distinct().Order()));
        },
        senders => senders == string.Join(' ', Enumerable.Range(1, count)),
        FaultyChat.Recovery);
}
