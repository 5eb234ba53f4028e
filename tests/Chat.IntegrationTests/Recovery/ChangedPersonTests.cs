using System.Net;
using System.Text.Json;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Mail;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Recovery;

/// <summary>A recovery ends for good when its person loses access or gets another role.</summary>
public sealed class ChangedPersonTests(CalmSchool school, CalmChat chat) : IClassFixture<CalmSchool>
{
    [Fact]
    public async Task After_disabling_it_does_not_come_back_with_the_person()
    {
        var (made, token) = await AskAsync();
        await school.DisableAsync(made.Id);
        await school.EnableAsync(made.Id);
        await ShouldBeOverAsync(made, token);
        await school.AskAsync(made.Id);
    }

    [Fact]
    public async Task Another_role_ends_it()
    {
        var (made, token) = await AskAsync();
        await school.ChangeAsync(made with { Name = "Renamed" });
        await chat.ShouldWaitAsync(token);
        await school.ChangeAsync(made with { Role = "admin" });
        await ShouldBeOverAsync(made, token);
    }

    [Fact]
    public async Task Of_an_emptied_person_nothing_is_left()
    {
        var (made, token) = await AskAsync();
        using var owner = await school.SignInAsync(made);
        await school.DisableAsync(made.Id);
        using var emptied = await school.Admin.PostAsync($"/api/admin/people/{made.Id}/empty");
        emptied.StatusCode.ShouldBe(HttpStatusCode.NoContent, await emptied.TextAsync());
        await ShouldBeOverAsync(made, token);
        (await chat.Database.RowsOfAsync(owner)).ShouldBeEmpty();
    }

    /// <summary>Makes a person, and asks for a recovery.</summary>
    private async Task<(AdminPerson Made, string Token)> AskAsync()
    {
        var made = await school.MakeAsync("Lost", "student");
        using var asked = await school.Admin.PostAsync($"/api/admin/people/{made.Id}/recovery");
        return (made, Links.TokenIn((await asked.ShouldHoldAsync<JsonElement>()).GetProperty("link").GetString()!));
    }

    private async Task ShouldBeOverAsync(AdminPerson made, string token)
    {
        (await school.FindRecoveryAsync(made.Id)).ShouldBeNull();
        await chat.Database.AgeRecoveryAsync(made.Id, TimeSpan.FromHours(24));
        await chat.ShouldRecoverNothingAsync(token);
    }
}
