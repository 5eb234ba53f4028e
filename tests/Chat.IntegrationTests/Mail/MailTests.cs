using System.Net;
using Chat.IntegrationTests.Administration;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Mail;

/// <summary>Mail is sent once, and retried while the mail server is away. A change of password causes the mails.</summary>
[Collection(MailTopology.Name)]
public sealed class MailTests(MailChat chat, MailSchool school) : IClassFixture<MailSchool>
{
    private const string Another = "quite another phrase";
    private const string MailPart = "mail";

    [Fact]
    public async Task A_mail_is_sent_once_in_the_recipients_language()
    {
        using var english = await ChangedAsync("en");
        using var dutch = await ChangedAsync("nl");

        var mail = await chat.MailAsync(english.Email);
        mail.Subject.ShouldBe("Your password was changed");
        mail.Text.ShouldContain(chat.Web.AbsoluteUri.TrimEnd('/'));
        mail.Html.ShouldContain("<html lang=\"en\">");
        $"{mail.Headers["auto-submitted"]}".ShouldBe("auto-generated");
        (await chat.MailAsync(dutch.Email)).Subject.ShouldBe("Je wachtwoord is gewijzigd");
        (await chat.Database.WaitingMailAsync(english)).ShouldBe(0);
    }

    [Fact]
    public async Task A_mail_waits_for_the_mail_server()
    {
        await chat.Topology.StopAsync(MailPart);
        using var person = await ChangedAsync("en");
        await Eventually.SeeAsync(() => chat.Database.MailAttemptsAsync(person), attempts => attempts >= 2);
        (await StateAsync()).Waiting.ShouldBePositive();
        await chat.Topology.ResumeAsync(MailPart, TestContext.Current.CancellationToken);

        await chat.MailAsync(person.Email);
        await Eventually.SeeAsync(() => chat.Database.WaitingMailAsync(person), waiting => waiting == 0);
        (await chat.MailAsync(person.Email)).Subject.ShouldBe("Your password was changed");
    }

    [Fact]
    public async Task After_the_death_of_its_sender_the_same_mail_is_sent_again()
    {
        using var person = await ChangedAsync("en");
        var first = await chat.MailAsync(person.Email);
        await chat.Database.OweMailAgainAsync(person, first.MessageId);
        (await chat.MailsAsync(person.Email, 2)).Select(mail => mail.MessageId).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task After_a_day_a_mail_is_given_up_and_admins_see_it()
    {
        await chat.Topology.StopAsync(MailPart);
        using var person = await ChangedAsync("en");
        await chat.Database.AgeMailAsync(person, TimeSpan.FromDays(1));
        var state = await Eventually.SeeAsync(StateAsync, state => state.GivenUp.Any(mail => mail.Person.Id == person.Id));
        await chat.Topology.ResumeAsync(MailPart, TestContext.Current.CancellationToken);

        state.IsOn.ShouldBeTrue();
        var given = state.GivenUp.Single(mail => mail.Person.Id == person.Id);
        (given.Kind, given.Fault).ShouldBe(("password-changed", "no-connection"));
        (await chat.Database.WaitingMailAsync(person)).ShouldBe(0);
        (await chat.MailsAsync(person.Email)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a@school.test, b@school.test")]
    [InlineData("a@school.test\r\nBcc: b@school.test")]
    public async Task An_address_can_name_no_second_recipient(string address)
    {
        await chat.Topology.StopAsync(MailPart);
        using var person = await ChangedAsync("en");
        await chat.Database.SetMailAsync(person, "en", address);
        await chat.Topology.ResumeAsync(MailPart, TestContext.Current.CancellationToken);
        var state = await Eventually.SeeAsync(StateAsync, state => state.GivenUp.Any(mail => mail.Person.Id == person.Id));
        state.GivenUp.Single(mail => mail.Person.Id == person.Id).Fault.ShouldBe("address-refused");
        (await chat.MailsAsync("b@school.test")).ShouldBeEmpty();
    }

    private async Task<MailState> StateAsync() => (await school.SystemAsync()).Mail;

    /// <summary>A user of this language who has changed the password.</summary>
    private async Task<Person> ChangedAsync(string language)
    {
        var person = await chat.PersonAsync(chat.NewEmail());
        await chat.Database.SetMailAsync(person, language, person.Email);
        await ChangeAsync(person);
        return person;
    }

    private static async Task ChangeAsync(Person person)
    {
        using var response = await person.PutAsync("/api/me/password", new { current = Person.Password, @new = Another });
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent, await response.TextAsync());
    }
}
