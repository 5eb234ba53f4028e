using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;
using Npgsql;

namespace Chat.IntegrationTests.Sessions;

/// <summary>A session ends after twelve hours without use; a GET is no use.</summary>
public sealed class IdleTests(CalmChat chat)
{
    private static readonly TimeSpan IdleLimit = TimeSpan.FromHours(12);

    [Fact]
    public async Task Asking_prolongs_no_session_and_doing_something_does()
    {
        using var pair = await chat.NewPairAsync();
        await chat.Database.AgeSessionAsync(pair.Student, TimeSpan.FromHours(7));
        var before = await chat.Database.SessionAsync(pair.Student);
        foreach (var path in (string[])["/api/session", "/api/conversations", Person.MessagesWith(pair.Coach.Id), "/api/me/sessions"])
        {
            using var response = await pair.Student.GetAsync(path);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        (await chat.Database.SessionAsync(pair.Student)).ShouldBe(before);
        var now = DateTimeOffset.UtcNow;
        await pair.Student.TypeAsync(pair.Coach);
        var after = await chat.Database.SessionAsync(pair.Student);
        after.LastSeenAt.ShouldBeInRange(now.AddSeconds(-2), now.AddMinutes(1));
        after.ExpiresAt.ShouldBe(after.LastSeenAt + IdleLimit, TimeSpan.FromSeconds(2));
        (await pair.Student.SessionsAsync()).ShouldHaveSingleItem().LastSeenAt.ShouldBe(after.LastSeenAt);
    }

    [Fact]
    public async Task A_use_that_was_recorded_lately_is_not_recorded_again()
    {
        using var pair = await chat.NewPairAsync();
        await chat.Database.AgeSessionAsync(pair.Student, TimeSpan.FromMinutes(4));
        var before = await chat.Database.SessionAsync(pair.Student);
        await pair.Student.TypeAsync(pair.Coach);
        (await chat.Database.SessionAsync(pair.Student)).ShouldBe(before);
    }

    [Fact]
    public async Task A_call_succeeds_although_its_use_of_the_session_cannot_be_recorded()
    {
        using var pair = await chat.NewPairAsync();
        await chat.Database.AgeSessionAsync(pair.Student, TimeSpan.FromHours(7));
        await chat.Database.FailSessionsAsync(pair.Student, "UPDATE", PostgresErrorCodes.AdminShutdown);
        var before = await chat.Database.SessionAsync(pair.Student);
        await pair.Student.SendAsync(pair.Coach, "Stored");
        (await chat.Database.SessionAsync(pair.Student)).ShouldBe(before);
        (await pair.Coach.FetchAsync(pair.Student)).Items.ShouldHaveSingleItem().Text.ShouldBe("Stored");
    }

    [Fact]
    public async Task After_the_limit_it_is_over_and_not_listed()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        await chat.Database.AgeSessionAsync(person, IdleLimit + TimeSpan.FromSeconds(1));
        using var refused = await person.PostAsync("/api/conversations/9/typing");
        await refused.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
        using var again = await chat.PersonAsync(person.Email);
        (await again.SessionsAsync()).ShouldHaveSingleItem().IsCurrent.ShouldBeTrue();
    }
}
