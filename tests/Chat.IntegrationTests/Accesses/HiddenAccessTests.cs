using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Accesses;

/// <summary>An investigation may put off that the student and the coach see an access, and can't prevent it.</summary>
public sealed class HiddenAccessTests(CalmChat chat, CalmSchool school) : IClassFixture<CalmSchool>
{
    [Fact]
    public async Task Both_see_nothing_until_then_and_everything_afterwards()
    {
        using var second = await school.NewPersonAsync("admin");
        using var pair = await chat.NewPairAsync();
        await pair.Student.SendAsync(pair.Coach, "Hello");
        await using var socket = await pair.Student.ListenAsync();
        var request = await school.Admin.OpenAsync(second, pair, hiddenDays: 30);
        (request.HiddenUntil.ShouldNotBeNull() - DateTimeOffset.UtcNow).TotalDays.ShouldBe(30, tolerance: 0.01);
        await second.ReadAsync(request);

        (await pair.Student.AccessesAsync(pair.Coach)).ShouldBeEmpty();
        (await pair.Coach.AccessesAsync(pair.Student)).ShouldBeEmpty();
        foreach (var user in (Person[])[pair.Student, pair.Coach])
        {
            using var export = await user.GetAsync("/api/me/export");
            var text = await export.TextAsync();
            text.ShouldNotContain(AccessCalls.Reason);
            text.ShouldNotContain("access-asked");
            text.ShouldNotContain("access-granted");
        }

        await chat.Database.AgeAccessAsync(pair, TimeSpan.FromDays(30) - TimeSpan.FromMinutes(1));
        (await pair.Student.AccessesAsync(pair.Coach)).ShouldBeEmpty();
        socket.Notices.ShouldBeEmpty();
        await chat.Database.AgeAccessAsync(pair, TimeSpan.FromMinutes(1));
        await socket.WaitForAsync("access");
        var seen = (await pair.Student.AccessesAsync(pair.Coach)).ShouldHaveSingleItem();
        (seen.Reason, seen.Reads.ShouldHaveSingleItem().Reader.Id).ShouldBe((AccessCalls.Reason, second.Id));
        (await pair.Coach.AccessesAsync(pair.Student)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task One_that_nobody_granted_is_never_told()
    {
        using var second = await school.NewPersonAsync("admin");
        using var pair = await chat.NewPairAsync();
        using var shown = await chat.NewPairAsync();
        await pair.Student.SendAsync(pair.Coach, "Hello");
        await shown.Student.SendAsync(shown.Coach, "Hello");
        await using var socket = await pair.Student.ListenAsync();
        await using var other = await shown.Student.ListenAsync();
        await school.Admin.AskForAccessAsync(pair, hiddenDays: 2);
        await school.Admin.OpenAsync(second, shown, hiddenDays: 2);
        await chat.Database.AgeAccessAsync(pair, TimeSpan.FromDays(2));
        await chat.Database.AgeAccessAsync(shown, TimeSpan.FromDays(2));
        await other.WaitForAsync("access");
        await Eventually.TrueAsync(() => chat.Database.IsToldAsync(pair));
        socket.Notices.ShouldBeEmpty();
        (await pair.Student.AccessesAsync(pair.Coach)).ShouldBeEmpty();
    }
}
