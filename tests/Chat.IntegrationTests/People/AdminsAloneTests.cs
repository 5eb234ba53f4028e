using System.Net;
using System.Net.Http.Json;
using Chat.IntegrationTests.Driver;

namespace Chat.IntegrationTests.People;

public sealed class AdminsAloneTests(ClassPair shared) : IClassFixture<ClassPair>
{
    [Theory]
    [InlineData("GET", "people")]
    [InlineData("POST", "people")]
    [InlineData("GET", "people/{own}")]
    [InlineData("PUT", "people/{own}")]
    [InlineData("PUT", "people/{own}/disabled")]
    [InlineData("DELETE", "people/{own}/disabled")]
    [InlineData("POST", "people/{own}/invitation")]
    [InlineData("GET", "people/{own}/recovery")]
    [InlineData("POST", "people/{own}/recovery")]
    [InlineData("PUT", "people/{own}/recovery/confirmation")]
    [InlineData("DELETE", "people/{own}/recovery")]
    [InlineData("GET", "people/{own}/school-account")]
    [InlineData("DELETE", "people/{own}/school-account")]
    [InlineData("GET", "people/{own}/sessions")]
    [InlineData("DELETE", "people/{own}/sessions")]
    [InlineData("DELETE", "people/{own}/sessions/2f1c1f4e-52d0-4b6e-9d8e-3c1f5c9f8a11")]
    [InlineData("GET", "people/{own}/second-factor")]
    [InlineData("GET", "people/{own}/coachings")]
    [InlineData("POST", "coachings")]
    [InlineData("POST", "coachings/1/end")]
    [InlineData("POST", "coachings/1/pass")]
    [InlineData("POST", "coachings/many")]
    [InlineData("GET", "coaches")]
    [InlineData("GET", "coaches/{own}")]
    [InlineData("POST", "coaches/{own}/pass")]
    [InlineData("PUT", "people/{own}/substitute")]
    [InlineData("DELETE", "people/{own}/substitute")]
    [InlineData("GET", "numbers")]
    [InlineData("GET", "system")]
    [InlineData("POST", "system/dead-letters/retry")]
    [InlineData("POST", "import/preview")]
    [InlineData("POST", "import?fingerprint=0")]
    [InlineData("GET", "tokens")]
    [InlineData("POST", "tokens")]
    [InlineData("DELETE", "tokens/1")]
    [InlineData("GET", "audit")]
    [InlineData("GET", "access-requests")]
    [InlineData("POST", "access-requests")]
    [InlineData("POST", "access-requests/2f1c1f4e-52d0-4b6e-9d8e-3c1f5c9f8a11/grant")]
    [InlineData("POST", "access-requests/2f1c1f4e-52d0-4b6e-9d8e-3c1f5c9f8a11/close")]
    [InlineData("POST", "access-requests/2f1c1f4e-52d0-4b6e-9d8e-3c1f5c9f8a11/pages")]
    public async Task Nobody_else_sees_or_changes_anybody(string method, string path)
    {
        foreach (var person in (Person[])[shared.Pair.Student, shared.Pair.Coach])
        {
            // The body has the members of all these calls.
            var (studentId, studentIds, coachId) = (person.Id, new[] { person.Id }, person.Id);
            var until = DateTimeOffset.UtcNow.AddDays(1);
            var (name, email, role, scope, language, externalId) = ("Mine", School.NewEmail(), "admin", "scim", "en", School.NewMark());
            var (basis, reason) = ("legal", "Mine");
            var body = new { basis, reason, name, email, role, scope, language, externalId, studentId, studentIds, coachId, until };
            using var response = await person.CallAsync(
                new(method),
                $"/api/admin/{path.Replace("{own}", person.Id, StringComparison.Ordinal)}",
                method is "GET" or "DELETE" ? null : JsonContent.Create(body));
            await response.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "not-allowed");
        }
    }
}
