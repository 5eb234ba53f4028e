using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Mail;

[Collection(MailTopology.Name)]
public sealed class PasskeyMailTests(MailChat chat)
{
    [Fact]
    public async Task An_added_and_a_removed_passkey_are_told_and_a_refused_one_is_not()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var authenticator = person.NewAuthenticator();
        var unverified = authenticator.Make(await person.AdditionOptionsAsync(), new AnswerFault(IsVerified: false));
        using var refused = await person.TryAddAsync(unverified);
        var passkey = await person.AddAsync(authenticator, "My own words");
        (await chat.MailAsync(person.Email)).Subject.ShouldBe("A passkey was added");
        using var removed = await person.DeleteAsync($"/api/me/passkeys/{passkey.Id}");
        var mails = await chat.MailsAsync(person.Email, 2);
        mails.Select(mail => mail.Subject).ShouldBe(["A passkey was added", "A passkey was removed"]);
        mails.ShouldAllBe(mail => !mail.Text.Contains("My own words", StringComparison.Ordinal));
    }
}
