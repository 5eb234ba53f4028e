using System.Net;
using Chat.IntegrationTests.Driver;

namespace Chat.IntegrationTests.Administration;

public sealed class SubstituteTests(CalmSchool school) : IClassFixture<CalmSchool>
{
    private static readonly DateTimeOffset Later = new(DateTime.UtcNow.Date.AddDays(30), TimeSpan.Zero);

    [Fact]
    public async Task It_has_each_student_of_the_coach_until_an_admin_ends_it()
    {
        using var student = await school.NewPersonAsync("student");
        using var away = await school.NewPersonAsync("coach");
        using var substitute = await school.NewPersonAsync("coach");
        var own = await school.MakeAsync("Has both", "student");
        await school.BeginManyAsync(away.Id, student.Id, own.Id);
        var kept = await school.BeginAsync(own.Id, substitute.Id);
        await using var students = await student.ListenAsync();
        await using var substitutes = await substitute.ListenAsync();

        foreach (var _ in (int[])[1, 2])
            (await school.SubstituteAsync(away.Id, substitute.Id, Later)).ShouldBe(new(kept.Coach, Later));

        await substitutes.WaitForAsync("sync");
        await students.WaitForAsync("sync");
        var list = await student.ListAsync();
        list.Select(conversation => conversation.Peer.Id).ShouldBe([away.Id, substitute.Id], ignoreOrder: true);
        var standIn = list.Single(conversation => conversation.Peer.Id == away.Id).StandIn;
        standIn.ShouldBe(new(substitute.Id, kept.Coach.Name, Later));
        list.Single(conversation => conversation.Peer.Id == substitute.Id).StandIn.ShouldBeNull();
        await substitute.SendAsync(student, "Here for now");
        (await student.FetchAsync(substitute)).Items.ShouldHaveSingleItem();
        var active = (await school.CoachingsAsync(substitute.Id, "state=active")).Items;
        active.Single(coaching => coaching.Student.Id == student.Id).SubstituteFor?.Id.ShouldBe(away.Id);
        active.Single(coaching => coaching.Student.Id == own.Id).ShouldBe(kept);
        (await school.CoachesAsync($"search={away.Email}")).Items.ShouldHaveSingleItem().StandIn.ShouldBe(standIn);
        var counted = (await school.CoachesAsync($"search={substitute.Email}")).Items.ShouldHaveSingleItem();
        (counted.ActiveStudents, counted.StandsInFor).ShouldBe((1, 1));

        foreach (var _ in (int[])[1, 2]) await school.EndSubstituteAsync(away.Id);

        (await school.PeersAsync(substitute.Id)).ShouldBe([own.Id]);
        (await student.ListAsync()).ShouldContain(conversation => conversation.Peer.Id == away.Id && conversation.StandIn == null);
        (await school.ActionsAsync(away.Id)).ShouldBe(
            ["substitute-ended", "substitute-set", "coaching-begun", "coaching-begun", "person-created"]);
        (await school.ActionsAsync(student.Id)).ShouldBe(["coaching-ended", "coaching-begun", "coaching-begun", "person-created"]);
        (await school.ActionsAsync(own.Id)).ShouldBe(["coaching-begun", "coaching-begun", "person-created"]);
    }

    [Fact]
    public async Task It_gets_new_students_too_and_loses_those_who_leave()
    {
        var (away, substitute) = (await school.MakeAsync("Away", "coach"), await school.MakeAsync("Stands in", "coach"));
        var student = await school.MakeAsync("Student", "student");
        await school.SubstituteAsync(away.Id, substitute.Id, Later);
        var coaching = await school.BeginAsync(student.Id, away.Id);
        await PeersBecomeAsync(substitute.Id, student.Id);
        await school.EndAsync(coaching.Id);
        await PeersBecomeAsync(substitute.Id);
    }

    [Fact]
    public async Task It_ends_by_itself_when_its_time_is_over()
    {
        var (away, substitute) = (await school.MakeAsync("Away", "coach"), await school.MakeAsync("Stands in", "coach"));
        var student = await school.MakeAsync("Student", "student");
        await school.BeginAsync(student.Id, away.Id);
        await school.SubstituteAsync(away.Id, substitute.Id, DateTimeOffset.UtcNow.AddSeconds(3));
        (await school.PeersAsync(substitute.Id)).ShouldBe([student.Id]);
        await PeersBecomeAsync(substitute.Id);
        var entry = (await school.AuditAsync($"person={away.Id}&limit=1")).Items.ShouldHaveSingleItem();
        (entry.Action, entry.Actor, entry.Other?.Id).ShouldBe(("substitute-ended", null, substitute.Id));
    }

    [Fact]
    public async Task Another_one_takes_over_and_the_log_says_from_whom()
    {
        var away = await school.MakeAsync("Away", "coach");
        var (one, two) = (await school.MakeAsync("One", "coach"), await school.MakeAsync("Two", "coach"));
        var student = await school.MakeAsync("Student", "student");
        await school.BeginAsync(student.Id, away.Id);
        await school.SubstituteAsync(away.Id, one.Id, Later);
        await school.SubstituteAsync(away.Id, two.Id, Later);
        (await school.PeersAsync(one.Id)).ShouldBeEmpty();
        (await school.PeersAsync(two.Id)).ShouldBe([student.Id]);
        var entry = (await school.AuditAsync($"person={away.Id}")).Items.First(entry => entry.Action == "substitute-set");
        entry.Changes.ShouldBe([new("substitute", one.Id, two.Id)]);
    }

    [Fact]
    public async Task A_student_who_gets_the_substitute_as_an_own_coach_keeps_it()
    {
        var (away, substitute) = (await school.MakeAsync("Away", "coach"), await school.MakeAsync("Stands in", "coach"));
        var student = await school.MakeAsync("Student", "student");
        var coaching = await school.BeginAsync(student.Id, away.Id);
        await school.SubstituteAsync(away.Id, substitute.Id, Later);
        using var passed = await school.TryPassAsync(coaching.Id, substitute.Id);
        (await passed.ShouldHoldAsync<Coaching>()).SubstituteFor.ShouldBeNull();
        await school.EndSubstituteAsync(away.Id);
        (await school.PeersAsync(student.Id)).ShouldBe([substitute.Id]);
    }

    [Fact]
    public async Task Wrong_people_and_times_are_refused()
    {
        var (away, substitute) = (await school.MakeAsync("Away", "coach"), await school.MakeAsync("Stands in", "coach"));
        var student = await school.MakeAsync("Student", "student");
        var disabled = await school.MakeAsync("Left", "coach");
        await school.DisableAsync(disabled.Id);
        await NamesAsync("coachId", away.Id, Later);
        await NamesAsync("coachId", student.Id, Later);
        await NamesAsync("coachId", disabled.Id, Later);
        await NamesAsync("coachId", "x", Later);
        await NamesAsync("until", substitute.Id, DateTimeOffset.UtcNow);
        await NamesAsync("until", substitute.Id, DateTimeOffset.UtcNow.AddYears(3));
        foreach (var unknown in (string[])["042", student.Id])
        {
            using var response = await school.TrySubstituteAsync(unknown, substitute.Id, Later);
            await response.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
        }

        async Task NamesAsync(string member, string coach, DateTimeOffset until)
        {
            using var response = await school.TrySubstituteAsync(away.Id, coach, until);
            var problem = await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
            problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).ShouldBe([member]);
        }
    }

    private async Task PeersBecomeAsync(string coach, params string[] students) =>
        await Eventually.SeeAsync(() => school.PeersAsync(coach), peers => peers.SequenceEqual(students));
}
