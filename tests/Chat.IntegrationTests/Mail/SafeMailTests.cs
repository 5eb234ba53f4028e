using System.Net;
using System.Security.Cryptography.X509Certificates;
using Chat.IntegrationTests.Administration;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Mail;

[Collection(OwnTopology.Name)]
public sealed class SafeMailTests(SafeMailChat chat) : IClassFixture<SafeMailChat>
{
    [Fact]
    public async Task A_mail_waits_while_the_certificate_is_wrong_and_goes_out_when_it_is_right()
    {
        await using var school = new SafeSchool(chat);
        await school.InitializeAsync();
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var changed = await person.PutAsync("/api/me/password", new { current = Person.Password, @new = Links.Chosen });
        changed.StatusCode.ShouldBe(HttpStatusCode.NoContent, await changed.TextAsync());

        foreach (var wrong in (X509Certificate2[])[chat.SelfSigned, chat.OtherHost])
        {
            chat.Server.Certificate = wrong;
            var before = chat.Server.Connections;
            await Eventually.SeeAsync(() => Task.FromResult(chat.Server.Connections), count => count >= before + 2);
            var waiting = await Eventually.SeeAsync(school.SystemAsync, state => state.Mail.Fault is not null);
            (waiting.Mail.IsOn, waiting.Mail.Waiting, waiting.Mail.Fault).ShouldBe((true, 1, "no-safe-connection"));
            waiting.Mail.GivenUp.ShouldBeEmpty();
            chat.Server.Lines.ShouldBeEmpty("nothing is said to a server that nobody knows");
        }

        chat.Server.Certificate = chat.Right;
        await Eventually.SeeAsync(() => chat.Database.WaitingMailAsync(person), waiting => waiting == 0);
        chat.Server.Lines.ShouldContain($"RCPT TO:<{person.Email}>");
        (await school.SystemAsync()).Mail.Fault.ShouldBeNull();
    }

    private sealed class SafeSchool(SafeMailChat chat) : School(chat);
}
