using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Mail;

/// <summary>A user is told by mail of each change of the second factor.</summary>
[Collection(MailTopology.Name)]
public sealed class SecondFactorMailTests(MailChat chat)
{
    [Fact]
    public async Task Each_change_is_told_by_mail()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        await chat.Database.SetMailAsync(person, "en", person.Email);
        var (_, codes) = await AuthenticatorApp.SetUpAsync(person);
        await TellsAsync(person, 1, "An authenticator app was set up");

        using var asked = await person.TrySignInAsync(Person.Password);
        using var given = await AuthenticatorApp.GiveAsync(person, codes[0]);
        given.StatusCode.ShouldBe(HttpStatusCode.OK);
        await TellsAsync(person, 2, "A recovery code of your account at Chat was used");

        using var renewed = await person.PostAsync("/api/me/second-factor/recovery-codes");
        renewed.StatusCode.ShouldBe(HttpStatusCode.OK);
        await TellsAsync(person, 3, "New recovery codes were made");
        using var off = await person.DeleteAsync("/api/me/second-factor/app");
        await TellsAsync(person, 4, "was turned off");
        (await chat.MailsAsync(person.Email)).ShouldAllBe(mail => codes.All(code => !mail.Text.Contains(code)));
    }

    private async Task TellsAsync(Person person, int count, string text)
    {
        var mails = await chat.MailsAsync(person.Email, count);
        mails.Count.ShouldBe(count);
        mails.ShouldContain(mail => mail.Subject == "Your two-step verification was changed" && mail.Text.Contains(text));
    }
}
