using System.Net;
using Chat.IntegrationTests.Driver;

namespace Chat.IntegrationTests.People;

public sealed class ExternalIdTests(CalmSchool school) : IClassFixture<CalmSchool>
{
    [Fact]
    public async Task One_is_kept_searched_logged_and_unique()
    {
        var mark = School.NewMark();
        var id = $"S-{mark}/42 \u00e9";
        using var made = await school.Admin.PostAsync(
            "/api/admin/people", School.Text("With an id", "student", externalId: $" S-{mark}/42 e\u0301 "));
        var person = await made.ShouldHoldAsync<AdminPerson>(HttpStatusCode.Created);
        person.ExternalId.ShouldBe(id);
        (await school.ListAsync($"search={mark}%2F42")).Items.ShouldHaveSingleItem().Id.ShouldBe(person.Id);

        using var again = await school.Admin.PostAsync("/api/admin/people", School.Text("Another", "student", externalId: id));
        var taken = await again.ShouldBeProblemAsync(HttpStatusCode.Conflict, "external-id-taken");
        taken.GetProperty("person").GetString().ShouldBe(person.Id);

        var other = await school.MakeAsync("Other", "student");
        other.ExternalId.ShouldBeNull();
        using var refused = await school.TryChangeAsync(other with { ExternalId = id });
        await refused.ShouldBeProblemAsync(HttpStatusCode.Conflict, "external-id-taken");

        (await school.ChangeAsync(person with { ExternalId = null })).ExternalId.ShouldBeNull();
        (await school.ChangeAsync(other with { ExternalId = id })).ExternalId.ShouldBe(id);
        var entries = (await school.AuditAsync($"person={person.Id}")).Items;
        entries[0].Changes.ShouldBe([new("externalId", id, null)]);
        entries[1].Changes.ShouldContain(new AuditChange("externalId", null, id));
    }

    [Fact]
    public async Task A_change_that_leaves_a_member_out_is_refused_and_clears_nothing()
    {
        using var made = await school.Admin.PostAsync(
            "/api/admin/people", School.Text("With an id", "student", language: "nl", externalId: School.NewMark()));
        var person = await made.ShouldHoldAsync<AdminPerson>(HttpStatusCode.Created);
        object[] incomplete =
        [
            new { person.Name, person.Email, person.Role, person.Language },
            new { person.Name, person.Email, person.Role, person.ExternalId },
        ];
        foreach (var body in incomplete)
        {
            using var refused = await school.Admin.PutAsync($"/api/admin/people/{person.Id}", body);
            await refused.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        }

        (await school.ReadAsync(person.Id)).ShouldBe(person);
    }

    [Theory]
    [InlineData("two\nlines")]
    [InlineData("a\u0000b")]
    [InlineData("\u200b")]
    public async Task An_id_that_will_not_do_is_named(string externalId)
    {
        using var response = await school.Admin.PostAsync("/api/admin/people", School.Text("Name", "student", externalId: externalId));
        var problem = await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).ShouldBe(["externalId"]);
    }

    [Fact]
    public async Task An_address_is_one_in_any_unicode_form()
    {
        var mark = School.NewMark();
        var person = await school.MakeAsync("Jose\u0301", "student", $"jose\u0301-{mark}@school.test");
        person.Email.ShouldBe($"jos\u00e9-{mark}@school.test");
        using var again = await school.Admin.PostAsync(
            "/api/admin/people", School.Text("Another", "student", $"JOS\u00c9-{mark}@school.test"));
        await again.ShouldBeProblemAsync(HttpStatusCode.Conflict, "address-taken");
        using var signedIn = await school.SignInAsync(person with { Email = $"jose\u0301-{mark}@school.test" });
        signedIn.Id.ShouldBe(person.Id);
    }
}
