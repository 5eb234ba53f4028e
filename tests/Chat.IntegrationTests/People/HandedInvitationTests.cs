using System.Net;
using System.Text.Json;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Mail;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.People;

/// <summary>Without a mail server an admin hands the link over.</summary>
public sealed class HandedInvitationTests(CalmSchool school, CalmChat chat) : IClassFixture<CalmSchool>
{
    [Fact]
    public async Task The_admin_gets_the_link_once()
    {
        var made = await school.MakeAsync("Robin", "student");
        using var invited = await school.Admin.PostAsync($"/api/admin/people/{made.Id}/invitation");
        var link = (await invited.ShouldHoldAsync<JsonElement>()).GetProperty("link").GetString()!;
        link.ShouldStartWith($"{chat.Web.AbsoluteUri}welcome#");
        using var set = await chat.SetAsync(Links.TokenIn(link));
        set.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await chat.ShouldSignInAsync(made.Email, Links.Chosen, HttpStatusCode.OK);
        (await school.ActionsAsync(made.Id)).ShouldBe(["person-invited", "person-created"]);
    }

    [Fact]
    public async Task Who_forgot_the_password_is_told_to_ask_an_admin()
    {
        using var response = await chat.ForgetAsync("student@demo.test");
        await response.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable, "mail-off");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("none")]
    public async Task There_must_be_such_a_person(string id)
    {
        using var invited = await school.Admin.PostAsync($"/api/admin/people/{id}/invitation");
        await invited.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
    }
}
