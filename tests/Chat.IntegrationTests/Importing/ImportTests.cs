using System.Net;
using Chat.IntegrationTests.Driver;

namespace Chat.IntegrationTests.Importing;

[Collection(OneImport.Name)]
public sealed class ImportTests(CalmSchool school) : IClassFixture<CalmSchool>
{
    private const string Header = "email,name,role,coach,external_id,language";
    private readonly string _mark = School.NewMark();

    [Fact]
    public async Task A_file_makes_people_and_their_coachings_once()
    {
        var file = File(Row("c1", "coach"), Row("s1", "student", "c1"), Row("s2", "student", $"ID-{_mark}-c1"), Row("s3", "student"));
        var preview = await school.Admin.PreviewAsync(file);
        preview.Counts.ShouldBe(new(4, 0, 0, 0, 0, 2, 0, 0));
        preview.Faults.ShouldBeEmpty();
        preview.Changes.Select(change => (change.Line, change.Kind))
            .ShouldBe([(2, "created"), (3, "created"), (4, "created"), (5, "created")]);
        (await PeopleAsync()).ShouldBeEmpty("a preview changes nothing");

        (await school.Admin.ImportAsync(file)).ShouldBe(preview.Counts);
        var people = await PeopleAsync();
        people.Select(person => person.Name).ShouldBe([$"{_mark} c1", $"{_mark} s1", $"{_mark} s2", $"{_mark} s3"]);
        people.Select(person => person.ActiveCoachings).ShouldBe([2, 1, 1, 0]);
        people[1].ExternalId.ShouldBe($"ID-{_mark}-s1");
        people[1].Language.ShouldBe("nl");
        (await school.ActionsAsync(people[1].Id)).ShouldBe(["coaching-begun", "person-created"]);
        var entry = (await school.AuditAsync($"person={people[1].Id}")).Items[0];
        entry.Actor.ShouldNotBeNull().Id.ShouldBe(school.Admin.Id);
        entry.Other.ShouldNotBeNull().Id.ShouldBe(people[0].Id);

        (await school.Admin.ImportAsync(file)).ShouldBe(new(0, 0, 0, 4, 0, 0, 0, 0));
        (await school.ActionsAsync(people[1].Id)).Count.ShouldBe(2);
        using var student = await school.SignInAsync(people[1]);
        using var coach = await school.SignInAsync(people[0]);
        await student.SendAsync(coach, "Hello");
    }

    [Fact]
    public async Task A_later_file_changes_passes_ends_and_enables()
    {
        await school.Admin.ImportAsync(File(
            Row("c1", "coach"), Row("c2", "coach"), Row("s1", "student", "c1"), Row("s2", "student", "c1"), Row("s3", "student", "c1")));
        var before = await PeopleAsync();
        using var coach = await school.SignInAsync(before[0]);
        await using var socket = await coach.ListenAsync();
        await school.DisableAsync(before[4].Id);

        // The external id finds a person with a new address; the address finds one in other capitals and another Unicode form.
        var file = File(
            $"new-{_mark}@school.test,Renamed {_mark},student,{Email("c2")},ID-{_mark}-s1,en",
            $" {Email("s2").ToUpperInvariant()} ,{_mark} s2,student,,,",
            Row("s3", "student", "c1"));
        (await school.Admin.ImportAsync(file)).ShouldBe(new(0, 1, 1, 1, 0, 0, 1, 1));
        var after = (await PeopleAsync()).ToDictionary(person => person.Id);
        after[before[2].Id].Email.ShouldBe($"new-{_mark}@school.test");
        after[before[2].Id].Language.ShouldBe("en");
        after[before[3].Id].ExternalId.ShouldBe($"ID-{_mark}-s2", "an empty cell leaves the id");
        after[before[4].Id].DisabledAt.ShouldBeNull();
        (await school.ActionsAsync(before[2].Id)).ShouldBe(
            ["coaching-begun", "coaching-ended", "person-changed", "coaching-begun", "person-created"]);
        await socket.WaitForAsync("sync");
        (await school.Admin.ImportAsync(file)).ShouldBe(new(0, 0, 0, 3, 0, 0, 0, 0));

        // Without the column, coachings stay as they are.
        (await school.Admin.ImportAsync($"email,name,role\n{Email("s3")},{_mark} s3,student")).ShouldBe(new(0, 0, 0, 1, 0, 0, 0, 0));
    }

    [Fact]
    public async Task Each_faulty_row_is_told_by_line_and_skipped_only_on_request()
    {
        var twin = await school.MakeAsync($"{_mark} twin", "student", Email("twin"));
        using (var changed = await school.TryChangeAsync(twin with { ExternalId = $"ID-{_mark}-twin" }))
            changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        var taught = await school.MakeAsync($"{_mark} taught", "student", Email("taught"));
        foreach (var name in (string[])["first", "second"])
            await school.BeginAsync(taught.Id, (await school.MakeAsync($"{_mark} {name}", "coach")).Id);
        var file = File(
            Row("good", "student"),
            "one,cell",
            $",{_mark},student,,,",
            "nobody,Name,student,,,",
            $"{Email("a")},Name,teacher,,,",
            $"{Email("b")},Name,student,,,fr",
            $"{Email("c")},Name,admin,,,",
            $"{Email("d")},Name,coach,{Email("good")},,",
            $"{Email("e")},Name,student,{Email("unknown")},,",
            $"{Email("f")},Name,student,{Email("good")},,",
            Row("same", "student"),
            Row("same", "student").ToUpperInvariant(),
            $"{Email("twin")},Name,student,,OTHER-{_mark},",
            $"{Email("taught")},Name,coach,,,",
            $"admin@demo.test,Somebody else,admin,,,");
        var preview = await school.Admin.PreviewAsync(file);
        preview.Faults.Select(fault => (fault.Line, fault.Column, fault.Code)).ShouldBe(
        [
            (3, null, "cell-count"), (4, "email", "empty-cell"), (5, "email", "invalid"), (6, "role", "invalid"),
            (7, "language", "invalid"),
            (8, "role", "admin-by-hand"), (9, "coach", "no-student"), (10, "coach", "unknown-coach"), (11, "coach", "no-coach"),
            (12, "email", "duplicate"), (13, "email", "duplicate"), (14, "external_id", "other-external-id"), (15, "role", "in-coaching"),
            (16, "role", "admin-by-hand"),
        ]);
        preview.FaultCount.ShouldBe(14);
        preview.Counts.ShouldBe(new(1, 0, 0, 0, 0, 0, 0, 0));
        using (var refused = await school.Admin.TryImportAsync(file, preview.Fingerprint))
            await refused.ShouldBeProblemAsync(HttpStatusCode.Conflict, "import-faulty");
        (await school.Admin.ImportAsync(file, decisions: "skipFaulty=true")).Created.ShouldBe(1);

        var several = await school.Admin.PreviewAsync(File($"{Email("taught")},Name,student,,,"));
        several.Faults.ShouldHaveSingleItem().Code.ShouldBe("several-coaches");
    }

    [Fact]
    public async Task Nothing_but_the_preview_is_imported()
    {
        var file = File(Row("s1", "student"));
        var preview = await school.Admin.PreviewAsync(file);
        foreach (var (other, fingerprint) in new[] { (File(Row("s2", "student")), preview.Fingerprint), (file, new string('0', 64)) })
        {
            using var refused = await school.Admin.TryImportAsync(other, fingerprint);
            await refused.ShouldBeProblemAsync(HttpStatusCode.Conflict, "import-changed");
        }

        await school.MakeAsync("Made meanwhile", "student", Email("s1"));
        using var changed = await school.Admin.TryImportAsync(file, preview.Fingerprint);
        await changed.ShouldBeProblemAsync(HttpStatusCode.Conflict, "import-changed");
        (await PeopleAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_will_not_do_is_refused_as_a_whole()
    {
        using var columns = await school.Admin.TryPreviewAsync("email;name\na@x.test;Ann");
        var problem = await columns.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "import-file");
        problem.GetProperty("fault").GetString().ShouldBe("missing-columns");
        problem.GetProperty("columns")[0].GetString().ShouldBe("role");
        using var large = await school.Admin.TryPreviewAsync(new string('x', (10 * 1024 * 1024) + 1));
        await large.ShouldBeProblemAsync(HttpStatusCode.RequestEntityTooLarge, "invalid-request");
        using var fits = await school.Admin.TryPreviewAsync(File(Row("s1", "student")) + new string(' ', 9 * 1024 * 1024));
        fits.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private string Email(string name) => $"{name}-{_mark}@school.test";

    private string Row(string name, string role, string coach = "") =>
        $"{Email(name)},{_mark} {name},{role},{(coach is "" or ['I', ..] ? coach : Email(coach))},ID-{_mark}-{name},nl";

    private static string File(params string[] rows) => $"{Header}\n{string.Join('\n', rows)}\n";

    /// <summary>The people of this test by name, of those that the files made.</summary>
    private async Task<IReadOnlyList<AdminPerson>> PeopleAsync() => (await school.ListAsync($"search={_mark}%20{_mark}-&limit=200")).Items;
}

/// <summary>The classes run one after the other, because an API refuses an import while another one runs.</summary>
[CollectionDefinition(Name)]
public sealed class OneImport
{
    public const string Name = "One import";
}
