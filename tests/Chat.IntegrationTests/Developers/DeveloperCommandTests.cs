using System.Net;
using System.Text.Json;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;
using Chat.ServiceDefaults.Contracts;

namespace Chat.IntegrationTests.Developers;

/// <summary>A topology whose data the dashboard's commands may delete.</summary>
public sealed class DeveloperChat() : RunningChat("developers")
{
    /// <summary>The services log everything that they can.</summary>
    protected override IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["Logging__LogLevel__Default"] = "Trace",
        ["Logging__LogLevel__Microsoft.AspNetCore"] = "Trace",
        ["Logging__LogLevel__Microsoft.EntityFrameworkCore"] = "Trace",
        ["Logging__LogLevel__System.Net.Http.HttpClient"] = "Trace",
        ["Logging__LogLevel__Yarp"] = "Trace",
        ["Logging__LogLevel__Yarp.ReverseProxy.Forwarder.HttpForwarder"] = "Trace",
    };
}

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
        var (wrappedNow, dataKeys) = await chat.Database.DataKeysAsync(current);
        dataKeys.ShouldBePositive();
        wrappedNow.ShouldBe(dataKeys);

        // A new process has to open the keys.
        await chat.Topology.KillAsync("api");
        await chat.Topology.WaitUntilReadyAsync("api", TestContext.Current.CancellationToken);
        using var session = await student.GetAsync("/api/session");
        session.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Messages_are_sent_and_read_while_a_master_key_is_rotated()
    {
        using var pair = await chat.NewPairAsync();
        var rotating = chat.Topology.CommandAsync("migrate", "rotate-keys");
        var sent = 0;
        do await pair.Student.SendAsync(pair.Coach, $"Message {++sent}");
        while (!rotating.IsCompleted && sent < 50);
        await rotating;
        await chat.Topology.KillAsync("api");
        await chat.Topology.WaitUntilReadyAsync("api", TestContext.Current.CancellationToken);

        await pair.Student.SendAsync(pair.Coach, $"Message {++sent}");

        (await pair.Coach.FetchAsync(pair.Student, "?limit=200")).Items.Select(message => message.Text)
            .ShouldBe(Enumerable.Range(1, sent).Select(number => $"Message {number}"));
    }

    [Fact]
    public async Task Texts_that_a_former_version_stored_in_clear_are_sealed_when_the_database_is_migrated()
    {
        using var pair = await chat.NewPairAsync();
        using var ended = await chat.NewPairAsync();
        foreach (var each in (Pair[])[pair, ended])
        {
            await each.Student.SendAsync(each.Coach, "Replaced");
            await each.Coach.SendAsync(each.Student, "Replaced");
            using var deleted = await each.Coach.TryDeleteAsync(each.Student, 2);
            await each.Coach.SendAsync(each.Student, "Replaced");
            await chat.Database.ClearAsync(each, "From before ");
        }

        await pair.Coach.SetAvailabilityAsync(awayText: "Replaced");
        using var reply = await pair.Coach.TryKeepReplyAsync(Guid.NewGuid(), "Replaced", "Replaced");
        using var scheduled = await pair.Coach.TryScheduleAsync(
            pair.Student.Id, Guid.NewGuid(), "Replaced", DateTimeOffset.UtcNow.AddHours(1));
        await chat.Database.ClearOwnAsync(pair.Coach, "From before");
        await chat.Database.EndCoachingAsync(ended);
        await chat.Topology.CommandAsync("migrate", "start");
        await Eventually.SeeAsync(chat.Database.ClearColumnsAsync, columns => columns == 0, TimeSpan.FromSeconds(30));

        foreach (var each in (Pair[])[pair, ended])
        {
            (await each.Student.FetchAsync(each.Coach)).Items.Select(message => (message.Text, message.Unreadable))
                .ShouldBe([("From before 1", null), ("", null), ("From before 3", null)]);
        }

        (await pair.Coach.SavedRepliesAsync()).ShouldHaveSingleItem().Title.ShouldBe("From before");
        (await pair.Coach.ScheduledAsync(pair.Student)).ShouldHaveSingleItem().Text.ShouldBe("From before");
        await pair.Coach.DeclareAsync("away");
        (await pair.Student.ConversationAsync()).Peer.AwayText.ShouldBe("From before");
    }

    [Fact]
    public async Task The_demo_data_is_made_again()
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
