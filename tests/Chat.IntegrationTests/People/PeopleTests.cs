using System.Net;
using Chat.IntegrationTests.Driver;

namespace Chat.IntegrationTests.People;

public sealed class PeopleTests(CalmSchool school) : IClassFixture<CalmSchool>
{
    [Fact]
    public async Task They_are_found_by_parts_of_names_and_addresses_and_come_page_by_page()
    {
        var mark = School.NewMark();
        var zoe = await school.MakeAsync($"Zoë Åkesson {mark}", "student");
        var jose = await school.MakeAsync($"José Martínez {mark}", "student", $"jm-{mark}@school.test");
        var jan = await school.MakeAsync($"jan van den Berg {mark}", "student");
        var odd = await school.MakeAsync($"Jos 100%_\\ {mark}", "student");
        var coach = await school.MakeAsync($"Olga Королёва {mark}", "coach");
        AdminPerson[] all = [jan, odd, jose, coach, zoe];

        await FindsAsync("", all);
        await FindsAsync("jose", jose);
        await FindsAsync("ÅKES", zoe);
        await FindsAsync("artínez Jos", jose);
        await FindsAsync("короле", coach);
        await FindsAsync("%25", odd);
        await FindsAsync("0%25_%5C", odd);
        await FindsAsync("nobody");
        (await school.ListAsync($"search=JM-{mark}%40school")).Items.ShouldHaveSingleItem().Id.ShouldBe(jose.Id);
        await FindsAsync("&role=coach", coach);
        await FindsAsync("&role=student&inCoaching=false", jan, odd, jose, zoe);

        await school.BeginAsync(jose.Id, coach.Id);
        await school.BeginAsync(zoe.Id, coach.Id);
        await school.DisableAsync(jan.Id);
        await FindsAsync("&inCoaching=true", jose, coach, zoe);
        await FindsAsync("&role=student&inCoaching=false&state=active", odd);
        await FindsAsync("&state=disabled", jan);
        (await school.ReadAsync(coach.Id)).ActiveCoachings.ShouldBe(2);

        // The next page continues at the same place, even after the last person of the page was renamed.
        var first = await school.ListAsync($"search={mark}&limit=2");
        Ids(first).ShouldBe([jan.Id, odd.Id]);
        await school.ChangeAsync(odd with { Name = $"Zz {mark}" });
        var second = await school.ListAsync($"search={mark}&limit=2&after={first.Next}");
        Ids(second).ShouldBe([jose.Id, coach.Id]);
        var third = await school.ListAsync($"search={mark}&limit=2&after={second.Next}");
        Ids(third).ShouldBe([zoe.Id, odd.Id]);
        third.Next.ShouldBeNull();

        async Task FindsAsync(string query, params AdminPerson[] people) =>
            Ids(await school.ListAsync($"search={mark}%20{query}")).ShouldBe(people.Select(person => person.Id));
    }

    [Fact]
    public async Task One_is_made_and_changed_and_each_change_is_logged_once()
    {
        var email = School.NewEmail();
        using var made = await school.Admin.PostAsync("/api/admin/people", School.Text(" Noor  Visser ", "student", $" {email} ", "nl"));
        (await made.TextAsync()).ShouldMatch("person.json");
        var person = await made.ShouldHoldAsync<AdminPerson>(HttpStatusCode.Created);
        made.Headers.Location?.ToString().ShouldBe($"/api/admin/people/{person.Id}");
        (person.Name, person.Email).ShouldBe(("Noor  Visser", email));

        using var again = await school.Admin.PostAsync(
            "/api/admin/people", School.Text("Another", "coach", $"{email.ToUpperInvariant()}\u00a0"));
        var taken = await again.ShouldBeProblemAsync(HttpStatusCode.Conflict, "address-taken");
        taken.GetProperty("person").GetString().ShouldBe(person.Id);
        taken.GetProperty("email").GetString().ShouldBe(email.ToUpperInvariant());

        var wanted = person with { Name = "Noor de Wit", Email = School.NewEmail(), Role = "coach", Language = null };
        (await school.ChangeAsync(wanted)).ShouldBe(wanted);
        (await school.ChangeAsync(wanted)).ShouldBe(wanted);
        (await school.ReadAsync(person.Id)).ShouldBe(wanted);
        var other = await school.MakeAsync("Other", "student");
        using var refused = await school.TryChangeAsync(other with { Email = wanted.Email.ToUpperInvariant() });
        taken = await refused.ShouldBeProblemAsync(HttpStatusCode.Conflict, "address-taken");
        taken.GetProperty("person").GetString().ShouldBe(person.Id);
        (await school.ReadAsync(other.Id)).ShouldBe(other);

        using var log = await school.Admin.GetAsync($"/api/admin/audit?person={person.Id}");
        (await log.TextAsync()).ShouldMatch("audit.json");
        var entries = (await log.ShouldHoldAsync<AuditPage>()).Items;
        entries.Select(entry => entry.Action).ShouldBe(["person-changed", "person-created"]);
        entries[0].Actor.ShouldNotBeNull().Id.ShouldBe(school.Admin.Id);
        entries[0].Changes.ShouldBe(
        [
            new("name", "Noor  Visser", "Noor de Wit"),
            new("email", email, wanted.Email),
            new("role", "student", "coach"),
            new("language", "nl", null),
        ]);
        var newest = await school.AuditAsync($"person={person.Id}&limit=1");
        newest.HasMore.ShouldBeTrue();
        var oldest = await school.AuditAsync($"person={person.Id}&limit=1&before={newest.Items[0].Id}");
        (oldest.Items.ShouldHaveSingleItem().Id, oldest.HasMore).ShouldBe((entries[1].Id, false));
    }

    [Fact]
    public async Task Of_many_who_make_the_same_person_at_once_one_succeeds()
    {
        var text = School.Text("Wanted by many", "student");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => school.Admin.PostAsync("/api/admin/people", text)));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        foreach (var answer in answers.Where(answer => answer.StatusCode != HttpStatusCode.Created))
            await answer.ShouldBeProblemAsync(HttpStatusCode.Conflict, "address-taken");
        foreach (var answer in answers) answer.Dispose();
    }

    [Theory]
    [InlineData("", "a@school.test", "name")]
    [InlineData("\u200b", "a@school.test", "name")]
    [InlineData("Two\nlines", "a@school.test", "name")]
    [InlineData("Name", "", "email")]
    [InlineData("Name", "nobody", "email")]
    [InlineData("Name", "@school.test", "email")]
    [InlineData("Name", "a@b@school.test", "email")]
    [InlineData("Name", "a b@school.test", "email")]
    [InlineData("Name", "a\u200b@school.test", "email")]
    public async Task A_member_that_will_not_do_is_named(string name, string email, string member)
    {
        foreach (var path in (string[])["/api/admin/people", "/api/admin/people/1"])
        {
            var text = School.Text(name, "student", email);
            using var response = await (path.EndsWith('1') ? school.Admin.PutAsync(path, text) : school.Admin.PostAsync(path, text));
            var problem = await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
            problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).ShouldBe([member]);
        }
    }

    [Theory]
    [InlineData("""{"name":"Name","email":"a@school.test"}""")]
    [InlineData("""{"name":"Name","email":"a@school.test","role":"teacher"}""")]
    [InlineData("""{"name":"Name","email":"a@school.test","role":"student","language":"fr"}""")]
    [InlineData("""{"name":null,"email":"a@school.test","role":"student"}""")]
    public async Task A_malformed_person_is_a_bad_request(string body)
    {
        using var response = await school.Admin.SendRawAsync(HttpMethod.Post, "/api/admin/people", body);
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

    [Theory]
    [InlineData("people?limit=0")]
    [InlineData("people?limit=201")]
    [InlineData("people?role=teacher")]
    [InlineData("people?role=student&role=coach")]
    [InlineData("people?state=gone")]
    [InlineData("people?inCoaching=1")]
    [InlineData("people?after=x")]
    [InlineData("people?after=MSAA")]
    [InlineData("people?search=a%00b")]
    [InlineData("people/1/coachings?state=gone")]
    [InlineData("people/1/coachings?before=0")]
    [InlineData("audit?person=me")]
    [InlineData("audit?before=-1")]
    public async Task A_malformed_query_is_a_bad_request(string path)
    {
        using var response = await school.Admin.GetAsync($"/api/admin/{path}");
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

    [Theory]
    [InlineData("GET", "people/9223372036854775807")]
    [InlineData("GET", "people/nobody")]
    [InlineData("GET", "people/9223372036854775807/coachings")]
    [InlineData("PUT", "people/9223372036854775807/disabled")]
    [InlineData("DELETE", "people/01/disabled")]
    [InlineData("POST", "coachings/9223372036854775807/end")]
    [InlineData("POST", "coachings/x/end")]
    public async Task Nobody_and_nothing_is_not_found(string method, string path)
    {
        using var response = await school.Admin.CallAsync(new(method), $"/api/admin/{path}", null);
        await response.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    private static IEnumerable<string> Ids(PeoplePage page) => page.Items.Select(person => person.Id);
}
