using System.Net;
using System.Text.Json;
using Chat.IntegrationTests.Driver;

namespace Chat.IntegrationTests.Administration;

public sealed class ManyCoachingsTests(CalmSchool school) : IClassFixture<CalmSchool>
{
    [Fact]
    public async Task Many_students_get_a_coach_at_once_and_again_changes_nothing()
    {
        using var student = await school.NewPersonAsync("student");
        var others = await MakeAsync(4);
        using var coach = await school.NewPersonAsync("coach");
        await school.BeginAsync(others[0], coach.Id);
        await using var students = await student.ListenAsync();
        await using var coaches = await coach.ListenAsync();

        (await school.BeginManyAsync(coach.Id, [student.Id, .. others, student.Id])).ShouldBe(new ManyChanged(4, 1));

        (await students.WaitForAsync("sync")).Sender.ShouldBe(coach.Id);
        await coaches.WaitForAsync("sync");
        (await coach.ListAsync()).Count.ShouldBe(5);
        await student.SendAsync(coach, "Hello");
        (await coach.FetchAsync(student)).Items.ShouldHaveSingleItem();
        (await school.BeginManyAsync(coach.Id, [student.Id, .. others])).ShouldBe(new ManyChanged(0, 5));
        (await school.ActionsAsync(student.Id)).ShouldBe(["coaching-begun", "person-created"]);
        (await school.ActionsAsync(others[0])).ShouldBe(["coaching-begun", "person-created"]);
    }

    [Fact]
    public async Task One_student_who_will_not_do_is_named_and_stops_all()
    {
        var mark = School.NewMark();
        var student = await school.MakeAsync("Student", "student");
        var coach = await school.MakeAsync("Coach", "coach");
        var another = await school.MakeAsync($"Not a student {mark}", "coach");

        using var response = await school.TryBeginManyAsync(coach.Id, student.Id, another.Id, "042", null, "9223372036854775807");
        var (errors, _) = await RefusedAsync(response, HttpStatusCode.BadRequest, "invalid-request");
        errors.ShouldBe(["studentIds[2]", "studentIds[3]"]);
        using var next = await school.TryBeginManyAsync(coach.Id, student.Id, another.Id, "9223372036854775807");
        (errors, var refused) = await RefusedAsync(next, HttpStatusCode.BadRequest, "invalid-request");
        errors.ShouldBe(["studentIds[1]", "studentIds[2]"]);
        refused.ShouldBe(
            [new(another.Id, another.Name, "no-student"), new("9223372036854775807", null, "no-student")], ignoreOrder: true);
        (await school.PeersAsync(coach.Id)).ShouldBeEmpty();
        (await school.ActionsAsync(student.Id)).ShouldBe(["person-created"]);
    }

    [Fact]
    public async Task A_coach_who_is_disabled_or_none_and_a_number_out_of_range_are_refused()
    {
        var student = await school.MakeAsync("Student", "student");
        var disabled = await school.MakeAsync("Coach who left", "coach");
        await school.DisableAsync(disabled.Id);
        await NamesAsync("coachId", disabled.Id, student.Id);
        await NamesAsync("coachId", "", student.Id);
        await NamesAsync("studentIds", disabled.Id);
        await NamesAsync("studentIds", disabled.Id, [.. Enumerable.Repeat(student.Id, 501)]);

        async Task NamesAsync(string member, string coach, params string[] students)
        {
            using var response = await school.TryBeginManyAsync(coach, students);
            var problem = await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
            problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).ShouldBe([member]);
        }
    }

    [Fact]
    public async Task All_students_of_a_coach_who_leaves_pass_at_once()
    {
        using var student = await school.NewPersonAsync("student");
        var others = await MakeAsync(3);
        using var leaving = await school.NewPersonAsync("coach");
        using var next = await school.NewPersonAsync("coach");
        await school.BeginManyAsync(leaving.Id, [student.Id, .. others]);
        await school.BeginAsync(others[0], next.Id);
        await school.DisableAsync(leaving.Id);
        await using var nexts = await next.ListenAsync();

        (await school.PassAllAsync(leaving.Id, next.Id)).ShouldBe(new ManyChanged(4, 0));

        await nexts.WaitForAsync("sync");
        string[] all = [.. ((string[])[student.Id, .. others]).Order(StringComparer.Ordinal)];
        (await school.PeersAsync(next.Id)).ShouldBe(all);
        (await school.PeersAsync(leaving.Id)).ShouldBeEmpty();
        (await school.PassAllAsync(leaving.Id, next.Id)).ShouldBe(new ManyChanged(0, 0));
        (await school.ActionsAsync(student.Id)).ShouldBe(["coaching-begun", "coaching-ended", "coaching-begun", "person-created"]);
        (await school.ActionsAsync(others[0])).ShouldBe(["coaching-ended", "coaching-begun", "coaching-begun", "person-created"]);
    }

    [Fact]
    public async Task Students_who_had_the_role_of_the_next_coach_are_named_and_stop_all()
    {
        var one = await school.MakeAsync("One", "student");
        var other = await school.MakeAsync("Other", "coach");
        await school.EndAsync((await school.BeginAsync(one.Id, other.Id)).Id);
        await school.ChangeAsync(one with { Role = "coach" });
        await school.ChangeAsync(other with { Role = "student" });
        var leaving = await school.MakeAsync("Leaving", "coach");
        var bystander = await school.MakeAsync("Bystander", "student");
        await school.BeginManyAsync(leaving.Id, other.Id, bystander.Id);

        using var passed = await school.TryPassAllAsync(leaving.Id, one.Id);
        var (_, refused) = await RefusedAsync(passed, HttpStatusCode.Conflict, "roles-reversed");
        refused.ShouldBe([new(other.Id, other.Name, "roles-reversed")]);
        using var begun = await school.TryBeginManyAsync(one.Id, bystander.Id, other.Id);
        (var errors, refused) = await RefusedAsync(begun, HttpStatusCode.BadRequest, "invalid-request");
        (errors.ShouldHaveSingleItem(), refused.ShouldHaveSingleItem().Reason).ShouldBe(("studentIds[1]", "roles-reversed"));
        (await school.PeersAsync(one.Id)).ShouldBeEmpty();
        (await school.PeersAsync(leaving.Id)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_passes_to_the_same_coach_or_from_somebody_unknown()
    {
        var coach = await school.MakeAsync("Coach", "coach");
        using var same = await school.TryPassAllAsync(coach.Id, coach.Id);
        await same.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        foreach (var unknown in (string[])["042", "9223372036854775807"])
        {
            using var response = await school.TryPassAllAsync(unknown, coach.Id);
            await response.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
        }
    }

    [Fact]
    public async Task Coaches_are_found_and_counted_page_by_page()
    {
        var mark = School.NewMark();
        var ann = await school.MakeAsync($"Ann {mark}", "coach");
        var ben = await school.MakeAsync($"Ben {mark}", "coach");
        await school.MakeAsync($"Student {mark}", "student");
        await school.BeginManyAsync(ben.Id, [.. await MakeAsync(2)]);

        var first = await school.CoachesAsync($"search={mark}&limit=1");
        first.Items.ShouldBe([new(ann.Id, ann.Name, ann.Email, null, 0, 0, null)]);
        var second = await school.CoachesAsync($"search={mark}&limit=1&after={first.Next}");
        (second.Items.ShouldHaveSingleItem(), second.Next).ShouldBe((new(ben.Id, ben.Name, ben.Email, null, 2, 0, null), null));
        (await school.CoachesAsync($"search={mark}&inCoaching=false")).Items.ShouldHaveSingleItem().Id.ShouldBe(ann.Id);
        using var read = await school.Admin.GetAsync($"/api/admin/coaches/{ben.Id}");
        (await read.ShouldHoldAsync<Coach>()).ShouldBe(second.Items[0]);
        using var none = await school.Admin.GetAsync($"/api/admin/coaches/{school.Admin.Id}");
        await none.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
        using var refused = await school.Admin.GetAsync("/api/admin/coaches?role=student");
        await refused.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

    [Fact]
    public async Task Of_many_who_assign_the_same_at_once_each_student_is_assigned_once()
    {
        var coach = await school.MakeAsync("Coach of all", "coach");
        string[] students = [.. await MakeAsync(4)];
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => school.BeginManyAsync(coach.Id, students)));
        answers.Sum(answer => answer.Changed).ShouldBe(students.Length);
        foreach (var student in students) (await school.ActionsAsync(student)).ShouldBe(["coaching-begun", "person-created"]);
    }

    private async Task<IReadOnlyList<string>> MakeAsync(int students)
    {
        var made = new List<string>();
        for (var i = 0; i < students; i++) made.Add((await school.MakeAsync($"Student {i}", "student")).Id);
        return made;
    }

    private static async Task<(IReadOnlyList<string> Errors, IReadOnlyList<RefusedStudent> Refused)> RefusedAsync(
        HttpResponseMessage response, HttpStatusCode status, string slug)
    {
        var problem = await response.ShouldBeProblemAsync(status, slug);
        var refused = problem.GetProperty("refused").Deserialize<List<RefusedStudent>>(JsonSerializerOptions.Web)!;
        return problem.TryGetProperty("errors", out var errors)
            ? ([.. errors.EnumerateObject().Select(error => error.Name)], refused)
            : ([], refused);
    }
}
