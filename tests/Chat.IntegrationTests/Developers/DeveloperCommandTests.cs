using System.Net;
using System.Text.Json;
using Chat.IntegrationTests.Topology;
using Chat.ServiceDefaults.Contracts;

namespace Chat.IntegrationTests.Developers;

/// <summary>A topology whose data the dashboard's commands may delete.</summary>
public sealed class DeveloperChat() : RunningChat("developers");

[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Developers : ICollectionFixture<DeveloperChat>
{
    public const string Name = "Developers";
}

[Collection(Developers.Name)]
public sealed class DeveloperCommandTests(DeveloperChat chat)
{
    [Fact]
    public async Task The_ledger_is_shown_as_json()
    {
        using var pair = await chat.NewPairAsync();
        await pair.Student.SendAsync(pair.Coach, "Counted");

        var ledger = JsonDocument.Parse((await chat.Topology.CommandAsync("api", "ledger")).ShouldNotBeNull()).RootElement;

        ledger.GetProperty("persisted").GetInt64().ShouldBePositive();
        ledger.GetProperty("brokenConversations").GetInt64().ShouldBe(0);
    }

    [Fact]
    public async Task Dead_letters_are_tried_again()
    {
        using var pair = await chat.NewPairAsync();
        await using var socket = await pair.Coach.ListenAsync();
        var letter = new
        {
            reason = "undeliverable",
            at = DateTimeOffset.UtcNow,
            item = TestRedis.Notice(pair.Coach, pair.Student, "typing"),
        };
        await chat.Redis.Database.ListLeftPushAsync(RedisKeys.Dead, JsonSerializer.Serialize(letter));

        await chat.Topology.CommandAsync("worker", "retry-dead-letters");

        await socket.WaitForAsync("typing");
        (await chat.Redis.Database.ListLengthAsync(RedisKeys.Dead)).ShouldBe(0);
    }

    [Fact]
    public async Task A_master_key_is_rotated_and_sessions_go_on()
    {
        using var student = await chat.PersonAsync("student@demo.test");
        var former = await chat.Database.MasterKeyAsync();

        await chat.Topology.CommandAsync("migrate", "rotate-keys");

        var current = await chat.Database.MasterKeyAsync();
        current.ShouldNotBe(former);
        var (all, sealedNow) = await chat.Database.CookieKeysAsync($"master=\"{current}\"");
        sealedNow.ShouldBe(all);

        // A new process has to open the keys.
        await chat.Topology.KillAsync("api");
        await chat.Topology.WaitUntilReadyAsync("api", TestContext.Current.CancellationToken);
        using var session = await student.GetAsync("/api/session");
        session.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_demo_data_is_made_anew()
    {
        using var student = await chat.PersonAsync("student@demo.test");
        using var coach = await chat.PersonAsync("coach@demo.test");
        var before = (await coach.FetchAsync(student)).Items.Count;
        await student.SendAsync(coach, "Soon gone");

        await chat.Topology.CommandAsync("migrate", "renew-demo");

        using var again = await chat.PersonAsync("coach@demo.test");
        (await again.FetchAsync(student)).Items.Count.ShouldBe(before);
    }
}
