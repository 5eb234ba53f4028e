using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Mail;

[Collection(MailTopology.Name)]
public sealed class InvitationTests(MailChat chat, MailSchool school) : IClassFixture<MailSchool>
{
    [Fact]
    public async Task A_new_person_chooses_a_password_with_a_link_that_works_once()
    {
        var log = chat.Log.Count;
        var made = await school.MakeAsync("Robin <b>", "student", language: "nl");
        var mail = await chat.MailAsync(made.Email);
        mail.Subject.ShouldBe("Je account bij Chat");
        mail.To.ShouldHaveSingleItem().Name.ShouldBeEmpty();
        var token = Links.TokenIn(mail.Text);
        Links.TokenIn(mail.Html).ShouldBe(token);

        using var look = await chat.LookAsync(token);
        (await look.ShouldHoldAsync<Link>()).ShouldBe(new("Robin <b>", "invitation", null));
        using var weak = await chat.SetAsync(token, "elevenchars");
        await weak.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        using var set = await chat.SetAsync(token);
        set.StatusCode.ShouldBe(HttpStatusCode.NoContent, await set.TextAsync());
        await chat.ShouldSignInAsync(made.Email, Links.Chosen, HttpStatusCode.OK);
        await chat.ShouldBeVoidAsync(token);

        // The first password is no change.
        (await chat.MailsAsync(made.Email)).ShouldHaveSingleItem();
        chat.Log.Since(log).ShouldAllBe(line => !line.Contains(token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_newer_invitation_makes_the_former_one_void()
    {
        var made = await school.MakeAsync("Kim", "coach");
        var first = Links.TokenIn((await chat.MailAsync(made.Email)).Text);
        using var invited = await school.Admin.PostAsync($"/api/admin/people/{made.Id}/invitation");
        (await invited.TextAsync()).ShouldBe("""{"link":null}""");
        var mails = await chat.MailsAsync(made.Email, 2);
        var second = mails.Select(mail => Links.TokenIn(mail.Text)).Single(token => token != first);

        await chat.ShouldBeVoidAsync(first);
        using var set = await chat.SetAsync(second);
        set.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await school.ActionsAsync(made.Id)).ShouldBe(["person-invited", "person-created"]);
    }

    [Fact]
    public async Task After_72_hours_an_invitation_is_void()
    {
        var made = await school.MakeAsync("Late", "student");
        var token = Links.TokenIn((await chat.MailAsync(made.Email)).Text);
        await chat.Database.AgeLinksAsync(made.Id, TimeSpan.FromHours(71.9));
        using var look = await chat.LookAsync(token);
        look.StatusCode.ShouldBe(HttpStatusCode.OK);
        await chat.Database.AgeLinksAsync(made.Id, TimeSpan.FromHours(0.1));
        await chat.ShouldBeVoidAsync(token);
    }

    [Fact]
    public async Task A_disabled_person_can_neither_be_invited_nor_use_a_link()
    {
        var made = await school.MakeAsync("Gone", "student");
        var token = Links.TokenIn((await chat.MailAsync(made.Email)).Text);
        await school.DisableAsync(made.Id);
        await chat.ShouldBeVoidAsync(token);
        using var invited = await school.Admin.PostAsync($"/api/admin/people/{made.Id}/invitation");
        await invited.ShouldBeProblemAsync(HttpStatusCode.Conflict, "person-disabled");
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("\u0000")]
    public Task An_invented_link_is_void(string token) => chat.ShouldBeVoidAsync(token);
}
