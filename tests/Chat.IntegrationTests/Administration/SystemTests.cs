using System.Net;
using System.Text.Json;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;
using Chat.ServiceDefaults.Contracts;
using StackExchange.Redis;

namespace Chat.IntegrationTests.Administration;

public sealed class SystemTests(CalmSchool school, CalmChat chat) : IClassFixture<CalmSchool>
{
    [Fact]
    public async Task An_admin_sees_what_runs_and_retries_dead_letters()
    {
        using var pair = await chat.NewPairAsync();
        await using var socket = await pair.Coach.ListenAsync();
        var at = new DateTimeOffset(2026, 11, 27, 9, 0, 0, TimeSpan.Zero);
        var item = TestRedis.Notice(pair.Coach, pair.Student, "typing");
        var letter = JsonSerializer.Serialize(new { reason = "undeliverable", at, item });
        await chat.Redis.Database.ListLeftPushAsync(RedisKeys.Dead, letter);

        var state = await school.SystemAsync();
        var queue = state.Queue.ShouldNotBeNull();
        queue.Workers.ShouldBe(1);
        queue.DeadLetters.ShouldBe(1);
        queue.NewestDeadLetters.ShouldBe([new("undeliverable", at, "typing")]);

        (await RetryAsync()).ShouldBe(1);
        await socket.WaitForAsync("typing");
        (await RetryAsync()).ShouldBe(0);
        (await school.SystemAsync()).Queue.ShouldNotBeNull().DeadLetters.ShouldBe(0);
        var entry = (await school.AuditAsync("limit=200")).Items.First(entry => entry.Action == "dead-letters-retried");
        (entry.Actor?.Id, entry.Person.Id, entry.Other).ShouldBe((school.Admin.Id, school.Admin.Id, null));
        entry.Changes.ShouldBe([new("deadLetters", "1", "0")]);
    }

    [Fact]
    public async Task Each_program_tells_its_version_and_an_update_shows_two()
    {
        string[] programs = ["Chat.Api", "Chat.Realtime", "Chat.Web", "Chat.Worker"];
        var state = await Eventually.SeeAsync(
            () => school.SystemAsync(), state => programs.All(name => state.Versions.Any(version => version.Name == name)));
        state.Versions.Select(version => version.Name).ShouldBe([.. programs, "PostgreSQL", "Redis"]);
        state.Versions.ShouldAllBe(version => version.Version.Length > 0 && char.IsAsciiDigit(version.Version[0]));

        // Another class runs a second instance of the web service.
        state.Versions.Where(version => version.Name != "Chat.Web").Select(version => version.Instances).ShouldBe([1, 2, 1, null, null]);
        state.Versions.Single(version => version.Name == "Chat.Web").Instances.ShouldNotBeNull().ShouldBeInRange(1, 2);

        RedisValue[] former = [.. Enumerable.Range(0, 2).Select(_ => $"Chat.Worker 0.9.0+old {Guid.NewGuid():N}")];
        var (soon, past) = (DateTimeOffset.UtcNow.AddMinutes(1), DateTimeOffset.UtcNow.AddMinutes(-1));
        foreach (var member in former)
            await chat.Redis.Database.SortedSetAddAsync(RedisKeys.Programs, member, soon.ToUnixTimeMilliseconds());
        var workers = (await school.SystemAsync()).Versions.Where(version => version.Name == "Chat.Worker").ToList();
        workers.Count.ShouldBe(2);
        workers[0].ShouldBe(new("Chat.Worker", "0.9.0+old", 2));

        // An instance that reports no more counts as gone.
        await chat.Redis.Database.SortedSetAddAsync(RedisKeys.Programs, former[0], past.ToUnixTimeMilliseconds());
        (await school.SystemAsync()).Versions.ShouldContain(new ProgramVersion("Chat.Worker", "0.9.0+old", 1));
        await chat.Redis.Database.SortedSetRemoveAsync(RedisKeys.Programs, former);
        (await school.SystemAsync()).Versions.Count.ShouldBe(programs.Length + 2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Chat.Web 1.0.0")]
    [InlineData("Other 1.0.0 0123456789abcdef0123456789abcdef")]
    [InlineData("Chat.Web <b> 0123456789abcdef0123456789abcdef")]
    public async Task A_report_that_names_no_program_is_refused_and_browsers_reach_no_such_address(string report)
    {
        using var service = new Person(chat.AddressOf("api"), "");
        using var refused = await service.SendRawAsync(HttpMethod.Post, "/programs", report);
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var browser = new Person(chat.Web, "");
        using var unknown = await browser.SendRawAsync(HttpMethod.Post, "/programs", report);
        unknown.StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task Without_a_mail_server_no_mail_is_owed()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var changed = await person.PutAsync("/api/me/password", new { current = Person.Password, @new = "quite another phrase" });
        changed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var mail = (await school.SystemAsync()).Mail;
        (mail.IsOn, mail.Waiting, mail.OldestAt, mail.Fault).ShouldBe((false, 0, null, null));
        mail.GivenUp.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_waits_is_counted()
    {
        using var pair = await chat.NewPairAsync();
        await pair.Student.SendAsync(pair.Coach, "Waits");
        var state = await school.SystemAsync();
        state.Unfetched.ShouldBePositive();
        state.Outbox.Owed.ShouldBeGreaterThanOrEqualTo(0);
    }

    private async Task<int> RetryAsync()
    {
        using var response = await school.Admin.PostAsync("/api/admin/system/dead-letters/retry");
        return (await response.ShouldHoldAsync<JsonElement>()).GetProperty("retried").GetInt32();
    }
}
