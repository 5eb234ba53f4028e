using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Mail;

[Collection(MailTopology.Name)]
public sealed class ForgottenPasswordTests(MailChat chat)
{
    [Fact]
    public async Task The_link_sets_another_password_and_ends_all_sessions()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var asked = await chat.ForgetAsync($" {person.Email.ToUpperInvariant()} ");
        asked.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var token = Links.TokenIn((await chat.MailAsync(person.Email)).Text);
        using var set = await chat.SetAsync(token);
        set.StatusCode.ShouldBe(HttpStatusCode.NoContent);

        using var ended = await person.GetAsync("/api/session");
        await ended.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
        await chat.ShouldSignInAsync(person.Email, Person.Password, HttpStatusCode.Unauthorized);
        await chat.ShouldSignInAsync(person.Email, Links.Chosen, HttpStatusCode.OK);
        await chat.ShouldBeVoidAsync(token);
        await Eventually.SeeAsync(
            () => chat.MailsAsync(person.Email), mails => mails.Any(mail => mail.Subject == "Your password was changed"));
    }

    [Fact]
    public async Task The_answer_is_the_same_for_an_address_that_nobody_has()
    {
        var (known, unknown) = (chat.NewEmail(), School.NewEmail());
        using var first = await chat.ForgetAsync(unknown);
        using var second = await chat.ForgetAsync(known);
        (first.StatusCode, await first.TextAsync()).ShouldBe((HttpStatusCode.Accepted, ""));
        (second.StatusCode, await second.TextAsync()).ShouldBe((HttpStatusCode.Accepted, ""));

        // The requests are answered in their order.
        await chat.MailAsync(known);
        (await chat.MailsAsync(unknown)).ShouldBeEmpty();
    }

    [Fact]
    public async Task After_an_hour_the_link_is_void()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var asked = await chat.ForgetAsync(person.Email);
        var token = Links.TokenIn((await chat.MailAsync(person.Email)).Text);
        await chat.Database.AgeLinksAsync(person.Id, TimeSpan.FromHours(1));
        await chat.ShouldBeVoidAsync(token);
        await chat.ShouldSignInAsync(person.Email, Person.Password, HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_address_gets_three_links_in_an_hour()
    {
        var (email, other) = (chat.NewEmail(), chat.NewEmail());
        for (var time = 0; time < 3; time++)
        {
            using var asked = await chat.ForgetAsync(email);
            asked.StatusCode.ShouldBe(HttpStatusCode.Accepted);
            await chat.MailsAsync(email, time + 1);
        }

        using var fourth = await chat.ForgetAsync(email);
        fourth.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        using var next = await chat.ForgetAsync(other);
        await chat.MailAsync(other);
        (await chat.MailsAsync(email)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_link_is_sealed_while_its_mail_waits()
    {
        await chat.Topology.StopAsync("mail");
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var asked = await chat.ForgetAsync(person.Email);
        await Eventually.SeeAsync(() => chat.Database.WaitingMailAsync(person), waiting => waiting == 1);
        var row = await chat.Database.MailRowAsync(person);
        await chat.Topology.ResumeAsync("mail", TestContext.Current.CancellationToken);
        var token = Links.TokenIn((await chat.MailAsync(person.Email)).Text);
        row.ShouldContain("new-password");
        row.ShouldNotContain(token);
        row.ShouldNotContain(Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(token)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task An_address_is_needed(string email)
    {
        using var response = await chat.ForgetAsync(email);
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }
}
