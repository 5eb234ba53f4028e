using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Sessions;

/// <summary>A session ends at the end of its lifetime, however much it is used; on a shared computer it ends soon.</summary>
public sealed class LifetimeTests(CalmChat chat)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);
    private static readonly TimeSpan SharedLifetime = TimeSpan.FromHours(8);
    private static readonly TimeSpan SharedIdleLimit = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Use_prolongs_a_session_no_further_than_to_the_end_of_its_lifetime()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        await chat.Database.AgeSessionAsync(person, TimeSpan.FromHours(6));
        await chat.Database.SignInEarlierAsync(person, Lifetime - TimeSpan.FromHours(1));
        (await person.UseAsync()).ShouldBeTrue();
        var (seen, expires) = await chat.Database.SessionAsync(person);
        expires.ShouldBe(seen.AddHours(1), Tolerance);
    }

    [Fact]
    public async Task On_a_shared_computer_a_session_soon_ends_without_use()
    {
        using var person = await SignInOnSharedAsync();
        var (seen, expires) = await chat.Database.SessionAsync(person);
        expires.ShouldBe(seen + SharedIdleLimit, Tolerance);
        await chat.Database.AgeSessionAsync(person, TimeSpan.FromMinutes(20));
        (await person.UseAsync()).ShouldBeTrue();
        (seen, expires) = await chat.Database.SessionAsync(person);
        seen.ShouldBe(DateTimeOffset.UtcNow, Tolerance);
        expires.ShouldBe(seen + SharedIdleLimit, Tolerance);

        using var absent = await SignInOnSharedAsync();
        await chat.Database.AgeSessionAsync(absent, SharedIdleLimit + Tolerance);
        using var refused = await absent.GetAsync("/api/conversations");
        await refused.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    [Fact]
    public async Task On_a_shared_computer_a_session_ends_the_same_day()
    {
        using var person = await SignInOnSharedAsync();
        await chat.Database.AgeSessionAsync(person, TimeSpan.FromMinutes(20));
        await chat.Database.SignInEarlierAsync(person, SharedLifetime - TimeSpan.FromMinutes(10));
        (await person.UseAsync()).ShouldBeTrue();
        var (seen, expires) = await chat.Database.SessionAsync(person);
        expires.ShouldBe(seen.AddMinutes(10), Tolerance);
    }

    /// <summary>A page that lies open marks what comes in as read, without anybody there.</summary>
    [Fact]
    public async Task Reading_marks_are_no_use_and_a_hand_on_the_keyboard_is()
    {
        using var pair = await chat.NewPairAsync();
        var message = await pair.Coach.SendAsync(pair.Student, "Are you there?");
        await chat.Database.AgeSessionAsync(pair.Student, TimeSpan.FromHours(7));
        var before = await chat.Database.SessionAsync(pair.Student);
        await pair.Student.ReadUpToAsync(pair.Coach, message.Seq);
        (await chat.Database.SessionAsync(pair.Student)).ShouldBe(before);
        (await pair.Student.UseAsync()).ShouldBeTrue();
        (await chat.Database.SessionAsync(pair.Student)).ExpiresAt.ShouldBeGreaterThan(before.ExpiresAt);
    }

    private async Task<Person> SignInOnSharedAsync()
    {
        var person = new Person(chat.Web, chat.NewEmail());
        await person.SignInOnSharedAsync();
        return person;
    }
}
