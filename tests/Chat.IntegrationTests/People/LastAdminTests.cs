using System.Net;
using Chat.IntegrationTests.Developers;
using Chat.IntegrationTests.Driver;

namespace Chat.IntegrationTests.People;

/// <summary>The last admin, on a topology where no other test needs an admin meanwhile.</summary>
[Collection(Developers.Developers.Name)]
public sealed class LastAdminTests(DeveloperChat chat)
{
    private const int Rounds = 3;

    [Fact]
    public async Task One_admin_is_always_left_whoever_disables_whom_at_the_same_time()
    {
        await using var school = new School(chat);
        await school.InitializeAsync();
        using var other = await school.NewPersonAsync("admin");
        Person[] admins = [school.Admin, other];
        for (var round = 0; round < Rounds; round++)
        {
            // Each admin disables the other: the second is no longer an admin when the lock is free.
            var statuses = await Task.WhenAll(StatusAsync(admins[0], admins[1]), StatusAsync(admins[1], admins[0]));
            statuses.Count(status => status == HttpStatusCode.NoContent).ShouldBe(1);
            statuses.ShouldBeSubsetOf([HttpStatusCode.NoContent, HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized]);
            await RestoreAsync(admins);

            // Each admin disables themselves: the second is the last admin.
            statuses = await Task.WhenAll(admins.Select(admin => StatusAsync(admin, admin)));
            statuses.ShouldBe([HttpStatusCode.NoContent, HttpStatusCode.Conflict], ignoreOrder: true);
            await RestoreAsync(admins);
        }

        await school.DisableAsync(other.Id);
        using var disabling = await school.Admin.PutAsync($"/api/admin/people/{school.Admin.Id}/disabled");
        await disabling.ShouldBeProblemAsync(HttpStatusCode.Conflict, "last-admin");
        using var changing = await school.TryChangeAsync(await school.ReadAsync(school.Admin.Id) with { Role = "coach" });
        await changing.ShouldBeProblemAsync(HttpStatusCode.Conflict, "last-admin");
        await KeepsAdminAsync(school);
        (await school.ChangeAsync(await school.ReadAsync(school.Admin.Id) with { Language = "nl" })).Role.ShouldBe("admin");
    }

    /// <summary>Another program can't take the last admin away either.</summary>
    private async Task KeepsAdminAsync(School school)
    {
        var user = $"Users/{school.Admin.Id}";
        using var entra = await school.Admin.ProvisionerAsync(chat.Web);
        await entra.PatchAsync(user, """{"op":"replace","path":"active","value":"False"}""", HttpStatusCode.Conflict);
        await entra.PatchAsync(user, """{"op":"add","path":"roles","value":"student"}""", HttpStatusCode.Conflict);
        await entra.PatchAsync("Groups/admin", """{"op":"replace","path":"members","value":[]}""", HttpStatusCode.Conflict);
        await entra.CallAsync("DELETE", user, status: HttpStatusCode.Conflict);
        await entra.CallAsync("GET", user);
    }

    private static async Task<HttpStatusCode> StatusAsync(Person by, Person whom)
    {
        using var response = await by.PutAsync($"/api/admin/people/{whom.Id}/disabled");
        return response.StatusCode;
    }

    /// <summary>Lets the remaining admin enable the other, who signs in again.</summary>
    private static async Task RestoreAsync(Person[] admins)
    {
        foreach (var admin in admins)
        {
            using var session = await admin.GetAsync("/api/session");
            if (session.StatusCode != HttpStatusCode.OK) continue;
            var other = admins.Single(another => another != admin);
            using var enabled = await admin.DeleteAsync($"/api/admin/people/{other.Id}/disabled");
            enabled.StatusCode.ShouldBe(HttpStatusCode.NoContent);
            await other.SignInAsync();
            return;
        }

        throw new InvalidOperationException("No admin is left.");
    }
}
