using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Scim;

public sealed class ScimGroupTests(CalmChat chat, CalmSchool school) : IClassFixture<CalmSchool>
{
    [Fact]
    public async Task The_members_of_a_group_have_its_role()
    {
        using var entra = await school.Admin.ProvisionerAsync(chat.Web);
        var id = await entra.CreateAsync(School.NewEmail());
        var filter = Uri.EscapeDataString("displayName eq \"Coach\"");
        var found = await entra.CallAsync("GET", $"Groups?excludedAttributes=members&filter={filter}");
        ((string?)found!["Resources"]![0]!["id"]).ShouldBe("coach");
        found["Resources"]![0]!["members"].ShouldBeNull();

        var add = $$"""{"op":"Add","path":"members","value":[{"value":"{{id}}"}]}""";
        foreach (var _ in (int[])[1, 2]) await entra.PatchAsync("Groups/coach", add, HttpStatusCode.NoContent);
        (await school.ReadAsync(id)).Role.ShouldBe("coach");
        var group = (await entra.CallAsync("GET", "Groups/coach"))!;
        group["members"]!.AsArray().Count(member => (string?)member!["value"] == id).ShouldBe(1);
        var member = Uri.EscapeDataString($"members.value eq \"{id}\"");
        ((int)(await entra.CallAsync("GET", $"Groups?filter={member}"))!["totalResults"]!).ShouldBe(1);

        await entra.PatchAsync("Groups/coach", $$"""{"op":"Remove","path":"members[value eq \"{{id}}\"]"}""", HttpStatusCode.NoContent);
        (await school.ReadAsync(id)).Role.ShouldBe("student");
        await entra.PatchAsync(
            "Groups/coach", $$"""{"op":"Remove","path":"members","value":[{"value":"{{id}}"}]}""", HttpStatusCode.NoContent);
        await entra.PatchAsync("Groups/student", $$"""{"op":"Remove","path":"members[value eq \"{{id}}\"]"}""", HttpStatusCode.NoContent);
        (await school.ReadAsync(id)).Role.ShouldBe("student");
        (await school.ActionsAsync(id)).ShouldBe(["person-changed", "person-changed", "person-created"]);
    }

    [Fact]
    public async Task A_coach_with_students_keeps_the_role()
    {
        using var entra = await school.Admin.ProvisionerAsync(chat.Web);
        var student = await school.MakeAsync("Sam", "student");
        var coach = await school.MakeAsync("Chris", "coach");
        await school.BeginAsync(student.Id, coach.Id);
        await entra.PatchAsync(
            "Groups/coach", $$"""{"op":"Remove","path":"members[value eq \"{{coach.Id}}\"]"}""", HttpStatusCode.Conflict);
        (await school.ReadAsync(coach.Id)).Role.ShouldBe("coach");
    }

    [Theory]
    [InlineData("""{"op":"replace","path":"displayName","value":"Teachers"}""", 400, "mutability")]
    [InlineData("""{"op":"add","path":"members","value":[{"value":"9223372036854775807"}]}""", 404, null)]
    [InlineData("""{"op":"add","path":"members[display eq \"x\"]","value":"1"}""", 400, "invalidPath")]
    [InlineData("""{"op":"add","path":"members","value":true}""", 400, "invalidValue")]
    public async Task A_bad_change_is_refused(string operation, int status, string? type)
    {
        using var entra = await school.Admin.ProvisionerAsync(chat.Web);
        await entra.PatchAsync("Groups/student", operation, (HttpStatusCode)status, type);
    }

    [Fact]
    public async Task The_groups_stay_and_the_documents_tell_what_is_supported()
    {
        using var entra = await school.Admin.ProvisionerAsync(chat.Web);
        await entra.CallAsync("DELETE", "Groups/coach", status: HttpStatusCode.Forbidden);
        ((bool)(await entra.CallAsync("GET", "ServiceProviderConfig"))!["patch"]!["supported"]!).ShouldBeTrue();
        ((int)(await entra.CallAsync("GET", "ResourceTypes"))!["totalResults"]!).ShouldBe(2);
        ((string?)(await entra.CallAsync("GET", "ResourceTypes/User"))!["endpoint"]).ShouldBe("/Users");
        ((string?)(await entra.CallAsync("GET", "Schemas/urn:ietf:params:scim:schemas:core:2.0:User"))!["name"]).ShouldBe("User");
    }
}
