using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Faults;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Outages;

[Collection(TwoApis.Name)]
public sealed class TwoApisFaultTests(TwoApisChat chat) : PairFaultTests(chat)
{
    private static readonly string[] Kinds = ["read", "typing", "availability"];

    [Fact]
    public async Task When_the_api_that_reminds_is_killed_another_does()
    {
        await using var socket = await RemindByOneAsync(then: () => LoseAsync("api-1"));
        await ResumeAsync("api-2");
        await socket.WaitForAsync("new-message");
    }

    [Fact]
    public async Task When_the_api_that_reminds_hangs_another_does()
    {
        await using var socket = await RemindByOneAsync(then: () => FreezeAsync("api-1"));
        await WhileFrozenAsync(["api-1"], async () =>
        {
            (await Chat.Database.IsRemindingAsync()).ShouldBeTrue();
            await ResumeAsync("api-2");
            await socket.WaitForAsync("new-message", FaultyChat.Recovery);
        });
        await Eventually.TrueAsync(async () => (await HealthAsync("api-1")).Text == "Healthy", FaultyChat.Recovery);
    }

    [Theory]
    [InlineData("api-1")]
    [InlineData("api-2")]
    public async Task Reads_are_answered_by_the_instance_that_lives(string lost)
    {
        await LoseAsync(lost);
        for (var i = 0; i < 20; i++)
        {
            using var answer = await Student.GetAsync("/api/conversations");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task All_protect_cookies_with_the_key_that_was_there_before_them() => (await Chat.Database.KeysAsync()).ShouldBe(1);

    [Fact]
    public async Task Two_instances_relay_rows_that_were_left_behind_once()
    {
        await StopAsync(Workers);
        var rows = await Chat.Database.LeaveAllOwedAsync(TimeSpan.FromMinutes(1), Kinds);
        await Eventually.SeeAsync(Chat.Database.OwedAsync, owed => owed == 0, FaultyChat.Recovery);
        var relayed = await Chat.Redis.QueuedAsync();
        relayed.Distinct().Count().ShouldBe(rows);

        // An API relays a batch again when Redis answers too late.
        relayed.Count.ShouldBeLessThanOrEqualTo(2 * rows);
    }

    /// <summary>
    /// Makes the first API remind the coach of a message, with Redis frozen so that the reminder does not finish. The other API stays
    /// stopped.
    /// </summary>
    private async Task<NoticeSocket> RemindByOneAsync(Func<Task> then)
    {
        var socket = await Coach.ListenAsync();
        await Student.SendAsync(Coach, "Please look");
        await socket.WaitForAsync("new-message");
        await StopAsync("api-2");
        await WhileFrozenAsync(["redis"], async () =>
        {
            await Chat.Database.MakeDueAsync(Coach, times: 0);
            await Eventually.TrueAsync(Chat.Database.IsRemindingAsync);
            await then();
        });
        return socket;
    }
}
