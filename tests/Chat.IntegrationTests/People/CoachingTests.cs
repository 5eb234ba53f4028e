using System.Net;
using Chat.IntegrationTests.Driver;

namespace Chat.IntegrationTests.People;

public sealed class CoachingTests(CalmSchool school) : IClassFixture<CalmSchool>
{
    [Fact]
    public async Task It_begins_passes_to_another_coach_and_ends()
    {
        using var student = await school.NewPersonAsync("student");
        using var one = await school.NewPersonAsync("coach");
        using var two = await school.NewPersonAsync("coach");
        await using var students = await student.ListenAsync();
        await using var ones = await one.ListenAsync();
        await using var twos = await two.ListenAsync();

        using var begun = await school.TryBeginAsync(student.Id, one.Id);
        (await begun.TextAsync()).ShouldMatch("coaching.json");
        var first = await begun.ShouldHoldAsync<Coaching>(HttpStatusCode.Created);
        (await students.WaitForAsync("sync")).Sender.ShouldBe(one.Id);
        (await ones.WaitForAsync("sync")).Sender.ShouldBe(student.Id);
        await student.SendAsync(one, "Hello");
        (await one.ConversationAsync()).Peer.Id.ShouldBe(student.Id);
        using var again = await school.TryBeginAsync(student.Id, one.Id);
        (await again.ShouldHoldAsync<Coaching>()).ShouldBe(first);

        var second = await PassAsync(first.Id, two.Id);
        (second.Student.Id, second.Coach.Id, second.EndedAt).ShouldBe((student.Id, two.Id, null));
        (await twos.WaitForAsync("sync")).Sender.ShouldBe(student.Id);
        (await PassAsync(first.Id, two.Id)).ShouldBe(second);
        (await PassAsync(second.Id, two.Id)).ShouldBe(second);
        var former = await one.ConversationAsync();
        (former.EndedAt is null, former.Successor).ShouldBe((false, new PersonName(two.Id, second.Coach.Name)));
        (await one.FetchAsync(student)).Items.ShouldHaveSingleItem().Text.ShouldBe("Hello");
        (await student.ListAsync()).Select(conversation => (conversation.Peer.Id, conversation.Successor?.Id, conversation.EndedAt is null))
            .ShouldBe([(one.Id, two.Id, false), (two.Id, null, true)]);
        (await two.FetchAsync(student)).Items.ShouldBeEmpty();
        using var late = await school.TryPassAsync(first.Id, one.Id);
        await late.ShouldBeProblemAsync(HttpStatusCode.Conflict, "coaching-ended");

        var third = await school.BeginAsync(student.Id, one.Id);
        (await one.FetchAsync(student)).Items.ShouldHaveSingleItem().Text.ShouldBe("Hello");
        (await one.ConversationAsync()).EndedAt.ShouldBeNull();
        foreach (var _ in (int[])[1, 2]) await school.EndAsync(third.Id);
        (await one.ConversationAsync()).EndedAt.ShouldNotBeNull();

        var all = await school.CoachingsAsync(student.Id);
        all.Items.Select(coaching => coaching.Id).ShouldBe([third.Id, second.Id, first.Id]);
        (await school.CoachingsAsync(student.Id, "state=active")).Items.ShouldBe([second]);
        (await school.CoachingsAsync(two.Id, "state=ended")).Items.ShouldBeEmpty();
        var page = await school.CoachingsAsync(student.Id, $"before={third.Id}&limit=1");
        (page.Items.ShouldHaveSingleItem().Id, page.HasMore).ShouldBe((second.Id, true));
        (await school.ActionsAsync(student.Id)).ShouldBe(
            ["coaching-ended", "coaching-begun", "coaching-begun", "coaching-ended", "coaching-begun", "person-created"]);
        (await school.ActionsAsync(two.Id)).ShouldBe(["coaching-begun", "person-created"]);

        async Task<Coaching> PassAsync(long coaching, string coach)
        {
            using var response = await school.TryPassAsync(coaching, coach);
            return await response.ShouldHoldAsync<Coaching>();
        }
    }

    [Fact]
    public async Task Of_many_who_begin_the_same_at_once_all_get_one_and_it_ends_once()
    {
        var student = await school.MakeAsync("Student of many", "student");
        var coach = await school.MakeAsync("Coach of one", "coach");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => school.TryBeginAsync(student.Id, coach.Id)));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        var coachings = await Task.WhenAll(answers.Select(answer => answer.ShouldHoldAsync<Coaching>(answer.StatusCode)));
        var id = coachings.Select(coaching => coaching.Id).Distinct().ShouldHaveSingleItem();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => school.EndAsync(id)));
        (await school.ActionsAsync(student.Id)).ShouldBe(["coaching-ended", "coaching-begun", "person-created"]);
        foreach (var answer in answers) answer.Dispose();
    }

    [Fact]
    public async Task The_one_who_will_not_do_is_named()
    {
        var student = await school.MakeAsync("Student", "student");
        var coach = await school.MakeAsync("Coach", "coach");
        var disabled = await school.MakeAsync("Coach who left", "coach");
        await school.DisableAsync(disabled.Id);
        await RefusesAsync(coach.Id, coach.Id, "studentId");
        await RefusesAsync(school.Admin.Id, coach.Id, "studentId");
        await RefusesAsync("042", coach.Id, "studentId");
        await RefusesAsync("9223372036854775807", coach.Id, "studentId");
        await RefusesAsync(student.Id, student.Id, "coachId");
        await RefusesAsync(student.Id, disabled.Id, "coachId");
        await RefusesAsync(student.Id, "", "coachId");

        var coaching = await school.BeginAsync(student.Id, coach.Id);
        using var passed = await school.TryPassAsync(coaching.Id, disabled.Id);
        await NamesAsync(passed, "coachId");
        (await school.CoachingsAsync(student.Id)).Items.ShouldBe([coaching]);

        async Task RefusesAsync(string studentId, string coachId, string member)
        {
            using var response = await school.TryBeginAsync(studentId, coachId);
            await NamesAsync(response, member);
        }

        static async Task NamesAsync(HttpResponseMessage response, string member)
        {
            var problem = await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
            problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).ShouldBe([member]);
        }
    }

    [Fact]
    public async Task Two_who_changed_places_cannot_go_on()
    {
        var one = await school.MakeAsync("One", "student");
        var other = await school.MakeAsync("Other", "coach");
        await school.EndAsync((await school.BeginAsync(one.Id, other.Id)).Id);
        await school.ChangeAsync(one with { Role = "coach" });
        await school.ChangeAsync(other with { Role = "student" });
        using var response = await school.TryBeginAsync(other.Id, one.Id);
        await response.ShouldBeProblemAsync(HttpStatusCode.Conflict, "roles-reversed");
    }
}
