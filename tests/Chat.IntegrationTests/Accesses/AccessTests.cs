using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Erasures;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Accesses;

/// <summary>Two admins open a conversation for an hour, and its student and its coach see what was read.</summary>
public sealed class AccessTests(CalmChat chat, CalmSchool school) : IClassFixture<CalmSchool>
{
    [Fact]
    public async Task Both_admins_read_and_the_student_and_the_coach_see_each_page_by_whom_and_why()
    {
        using var second = await school.NewPersonAsync("admin");
        using var pair = await chat.NewPairAsync();
        for (var number = 1; number <= 3; number++) await pair.Student.SendAsync(pair.Coach, $"Text {number}");
        await using var socket = await pair.Student.ListenAsync();
        await using var other = await pair.Coach.ListenAsync();
        var request = await school.Admin.AskForAccessAsync(pair);
        (request.State, request.Reason, request.AskedBy.Id).ShouldBe(("waiting", AccessCalls.Reason, school.Admin.Id));
        (await pair.Student.AccessesAsync(pair.Coach)).ShouldBeEmpty("nobody granted it");

        await second.GrantAsync(request);
        await second.GrantAsync(request);
        (await socket.WaitForAsync("access")).Sender.ShouldBe(pair.Coach.Id);
        (await other.WaitForAsync("access")).Sender.ShouldBe(pair.Student.Id);
        (await pair.Student.AccessesAsync(pair.Coach)).ShouldHaveSingleItem().Reads.ShouldBeEmpty("nobody read yet");
        var page = await school.Admin.ReadAsync(request);
        page.Items.Select(message => message.Text).ShouldBe(["Text 1", "Text 2", "Text 3"]);
        (page.HasMore, page.Student.Id, page.Coach.Id).ShouldBe((false, pair.Student.Id, pair.Coach.Id));
        await socket.WaitForAsync("access");
        (await second.ReadAsync(request, before: 3)).Items.Count.ShouldBe(2);

        foreach (var (user, peer) in ((Person, Person)[])[(pair.Student, pair.Coach), (pair.Coach, pair.Student)])
        {
            var seen = (await user.AccessesAsync(peer)).ShouldHaveSingleItem();
            (seen.Basis, seen.Reason).ShouldBe(("safeguarding", AccessCalls.Reason));
            (seen.AskedBy.Id, seen.GrantedBy.Id).ShouldBe((school.Admin.Id, second.Id));
            seen.Reads.Select(read => (read.Reader.Id, read.FromSeq, read.ToSeq)).ShouldBe([(school.Admin.Id, 1, 3), (second.Id, 1, 2)]);
            using var export = await user.GetAsync("/api/me/export");
            (await export.TextAsync()).ShouldContain(AccessCalls.Reason);
        }

        (await school.ActionsAsync(pair.Student.Id)).Take(2).ShouldBe(["access-granted", "access-asked"]);
        (await pair.Student.ConversationAsync()).PeerDeliveredSeq.ShouldBe(0, "the read of an admin delivers nothing");
    }

    [Fact]
    public async Task They_read_the_last_thirty_days_page_by_page_and_what_comes_during_the_hour()
    {
        using var second = await school.NewPersonAsync("admin");
        using var pair = await chat.NewPairAsync();
        await pair.Student.SendAsync(pair.Coach, "Old");
        await chat.Database.AgeMessagesAsync(pair, TimeSpan.FromDays(30) + TimeSpan.FromMinutes(1));
        for (var number = 2; number <= 61; number++) await pair.Student.SendAsync(pair.Coach, $"Text {number}");
        var deleted = await pair.Coach.SendAsync(pair.Student, "Deleted");
        using var deleting = await pair.Coach.TryDeleteAsync(pair.Student, deleted.Seq);
        var request = await school.Admin.OpenAsync(second, pair);
        await pair.Coach.SendAsync(pair.Student, "During");

        var newest = await school.Admin.ReadAsync(request);
        newest.Items.Select(message => message.Seq).ShouldBe(Enumerable.Range(14, 50).Select(seq => (long)seq));
        (newest.HasMore, newest.Items[^1].Text, newest.Items[^2].Text).ShouldBe((true, "During", ""));
        var rest = await school.Admin.ReadAsync(request, before: 14);
        rest.Items.Select(message => message.Text).ShouldBe(Enumerable.Range(2, 12).Select(number => $"Text {number}"));
        rest.HasMore.ShouldBeFalse("the first message is too old");
        var nothing = await school.Admin.ReadAsync(request, before: 2);
        nothing.Items.ShouldBeEmpty();
        (await pair.Student.AccessesAsync(pair.Coach))[0].Reads.Select(read => (read.FromSeq, read.ToSeq))
            .ShouldBe([(14, 63), (2, 13), (0, 0)], "also a look that found nothing is an entry");
    }

    [Fact]
    public async Task After_an_hour_and_when_any_admin_closes_it_nobody_reads()
    {
        using var second = await school.NewPersonAsync("admin");
        using var third = await school.NewPersonAsync("admin");
        using var pair = await ReadableAsync();
        var late = await school.Admin.OpenAsync(second, pair);
        await chat.Database.AgeAccessAsync(pair, TimeSpan.FromMinutes(59));
        await school.Admin.ReadAsync(late);
        await chat.Database.AgeAccessAsync(pair, TimeSpan.FromMinutes(1));
        await ShouldBeOverAsync(late);

        var closed = await school.Admin.OpenAsync(second, pair);
        await using var socket = await pair.Student.ListenAsync();
        for (var time = 0; time < 2; time++)
        {
            using var closing = await third.TryCloseAsync(closed);
            closing.StatusCode.ShouldBe(HttpStatusCode.NoContent, await closing.TextAsync());
        }

        await ShouldBeOverAsync(closed);
        await socket.WaitForAsync("access");
        (await school.ActionsAsync(pair.Student.Id)).Count(action => action == "access-closed").ShouldBe(1);
        (await pair.Student.AccessesAsync(pair.Coach)).Select(seen => seen.Reads.Count).ShouldBe([0, 1], "the newest is the first");
    }

    [Fact]
    public async Task When_either_admin_is_disabled_neither_reads()
    {
        using var first = await school.NewPersonAsync("admin");
        using var second = await school.NewPersonAsync("admin");
        using var pair = await ReadableAsync();
        var request = await first.OpenAsync(second, pair);
        await first.ReadAsync(request);
        await school.DisableAsync(second.Id);
        using var read = await first.TryReadAsync(request);
        await read.ShouldBeProblemAsync(HttpStatusCode.Conflict, "access-not-open");

        var waiting = await first.AskForAccessAsync(pair);
        await school.DisableAsync(first.Id);
        using var granted = await school.Admin.TryGrantAsync(waiting);
        await granted.ShouldBeProblemAsync(HttpStatusCode.Conflict, "access-not-open");

        foreach (var admin in (Person[])[first, second]) await school.EnableAsync(admin.Id);
        foreach (var ended in (AccessRequest[])[request, waiting])
            (await school.Admin.AccessRequestAsync(ended.Id)).State.ShouldBe("over", "an admin who comes back does not bring it back");
    }

    [Fact]
    public async Task An_erasure_closes_it_and_takes_the_reason_and_leaves_the_entries()
    {
        using var second = await school.NewPersonAsync("admin");
        using var pair = await ReadableAsync();
        var request = await school.Admin.OpenAsync(second, pair);
        await school.Admin.ReadAsync(request);
        await school.EraseAsync(pair);
        await pair.Student.SendAsync(pair.Coach, "After it");
        await ShouldBeOverAsync(request);
        var seen = (await pair.Student.AccessesAsync(pair.Coach)).ShouldHaveSingleItem();
        (seen.Reason, seen.Basis, seen.Reads.Count).ShouldBe((null, "safeguarding", 1));
    }

    private async Task<Pair> ReadableAsync()
    {
        var pair = await chat.NewPairAsync();
        await pair.Student.SendAsync(pair.Coach, "Hello");
        return pair;
    }

    private async Task ShouldBeOverAsync(AccessRequest request)
    {
        (await school.Admin.AccessRequestAsync(request.Id)).State.ShouldBe("over");
        using var read = await school.Admin.TryReadAsync(request);
        await read.ShouldBeProblemAsync(HttpStatusCode.Conflict, "access-not-open");
    }
}
