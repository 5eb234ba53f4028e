using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Erasures;

/// <summary>Two years after a coaching ended its conversation is erased, and both know that thirty days before.</summary>
public sealed class RetentionTests(CalmChat chat, CalmSchool school) : IClassFixture<CalmSchool>
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(730);
    private static readonly TimeSpan Notice = TimeSpan.FromDays(30);

    [Fact]
    public async Task Both_are_told_thirty_days_before_and_then_it_is_erased()
    {
        using var pair = await EndedAsync();
        await chat.Database.AgeEndAsync(pair, Kept - Notice + TimeSpan.FromHours(1));
        await using var socket = await pair.Student.ListenAsync();

        var announced = await AnnouncedAsync(pair.Student);
        (await AnnouncedAsync(pair.Coach)).ShouldBe(announced);
        (announced - DateTimeOffset.UtcNow).ShouldBeInRange(Notice - TimeSpan.FromHours(2), Notice + TimeSpan.FromHours(1));
        (await pair.Student.FetchAsync(pair.Coach)).Items.ShouldHaveSingleItem().Text.ShouldBe("Hello");

        await chat.Database.AgeAnnouncementAsync(pair, Notice);

        await socket.WaitForAsync("sync");
        var erased = await Eventually.SeeAsync(pair.Student.ConversationAsync, seen => seen.Erasure?.ErasedAt is not null);
        erased.Erasure.ShouldNotBeNull().ErasesAt.ShouldBeNull();
        (await pair.Coach.FetchAsync(pair.Student)).Items.ShouldBeEmpty();
        (await chat.Database.KeysOfAsync(pair)).ShouldBe(0);
        var entry = (await school.AuditAsync($"person={pair.Student.Id}")).Items[0];
        (entry.Action, entry.Actor, entry.Other?.Id).ShouldBe(("conversation-erased", null, pair.Coach.Id));
    }

    /// <summary>A setting that is new, or a coaching that ended long before, gives both the same thirty days.</summary>
    [Fact]
    public async Task However_long_ago_it_ended_both_have_thirty_days()
    {
        using var pair = await EndedAsync();
        await chat.Database.AgeEndAsync(pair, Kept * 2);
        ((await AnnouncedAsync(pair.Student)) - DateTimeOffset.UtcNow).ShouldBeGreaterThan(Notice - TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_coaching_that_begins_again_takes_the_announcement_back()
    {
        using var pair = await EndedAsync();
        await chat.Database.AgeEndAsync(pair, Kept);
        await AnnouncedAsync(pair.Student);
        var coaching = await school.BeginAsync(pair.Student.Id, pair.Coach.Id);
        await Eventually.SeeAsync(pair.Student.ConversationAsync, seen => seen.Erasure is null);
        await school.EndAsync(coaching.Id);
        (await pair.Student.ConversationAsync()).Erasure.ShouldBeNull();
        (await pair.Student.FetchAsync(pair.Coach)).Items.ShouldHaveSingleItem().Text.ShouldBe("Hello");
    }

    [Fact]
    public async Task A_legal_hold_takes_it_back_too_and_it_is_made_again_afterwards()
    {
        using var pair = await EndedAsync();
        await chat.Database.AgeEndAsync(pair, Kept);
        await AnnouncedAsync(pair.Student);
        await school.HoldAsync(pair.Coach.Id);
        await Eventually.SeeAsync(pair.Student.ConversationAsync, seen => seen.Erasure is null);
        await school.LiftAsync(pair.Coach.Id);
        ((await AnnouncedAsync(pair.Student)) - DateTimeOffset.UtcNow).ShouldBeGreaterThan(Notice - TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task An_active_coaching_and_one_that_ended_lately_are_kept()
    {
        using var active = await chat.NewPairAsync();
        await active.Student.SendAsync(active.Coach, "Hello");
        using var late = await EndedAsync();
        await chat.Database.AgeEndAsync(late, Kept - Notice - TimeSpan.FromHours(1));
        using var due = await EndedAsync();
        await chat.Database.AgeEndAsync(due, Kept);
        await AnnouncedAsync(due.Student);
        (await active.Student.ConversationAsync()).Erasure.ShouldBeNull();
        (await late.Student.ConversationAsync()).Erasure.ShouldBeNull();
    }

    private async Task<Pair> EndedAsync()
    {
        var pair = await chat.NewPairAsync();
        await pair.Student.SendAsync(pair.Coach, "Hello");
        await chat.Database.EndCoachingAsync(pair);
        return pair;
    }

    private static async Task<DateTimeOffset> AnnouncedAsync(Person person) =>
        (await Eventually.SeeAsync(person.ConversationAsync, seen => seen.Erasure?.ErasesAt is not null)).Erasure!.ErasesAt!.Value;
}
