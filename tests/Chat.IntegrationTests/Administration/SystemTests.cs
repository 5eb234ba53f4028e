using System.Net;
using System.Text.Json;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;
using Chat.ServiceDefaults.Contracts;

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
        state.Versions.Select(version => version.Name).ShouldBe(["Chat.Api", "PostgreSQL", "Redis"]);
        state.Versions.ShouldAllBe(version => version.Version.Length > 0 && char.IsAsciiDigit(version.Version[0]));

        (await RetryAsync()).ShouldBe(1);
        await socket.WaitForAsync("typing");
        (await RetryAsync()).ShouldBe(0);
        (await school.SystemAsync()).Queue.ShouldNotBeNull().DeadLetters.ShouldBe(0);
        var entry = (await school.AuditAsync("limit=200")).Items.First(entry => entry.Action == "dead-letters-retried");
        (entry.Actor?.Id, entry.Person.Id, entry.Other).ShouldBe((school.Admin.Id, school.Admin.Id, null));
        entry.Changes.ShouldBe([new("deadLetters", "1", "0")]);
    }

    [Fact]
    public async Task Without_a_mail_server_no_mail_is_owed()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var changed = await person.PutAsync("/api/me/password", new { current = Person.Password, @new = "quite another phrase" });
        changed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var mail = (await school.SystemAsync()).Mail;
        (mail.IsOn, mail.Waiting, mail.OldestAt).ShouldBe((false, 0, null));
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
