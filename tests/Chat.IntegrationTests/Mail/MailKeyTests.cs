using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Mail;

/// <summary>A rotation of the master key while a mail with a link waits.</summary>
[Collection(MailTopology.Name)]
public sealed class MailKeyTests(MailChat chat, MailSchool school) : IClassFixture<MailSchool>
{
    private const string MailPart = "mail";

    [Fact]
    public async Task The_token_of_a_waiting_mail_is_sealed_again_and_still_opens_the_link()
    {
        await chat.Topology.StopAsync(MailPart);
        var made = await school.MakeAsync("Some student", "student");
        var former = await chat.Database.MasterKeyAsync();
        (await chat.Database.MailKeyAsync(made.Id)).ShouldBe(former);

        await chat.Topology.CommandAsync("migrate", "rotate-keys");

        var current = await chat.Database.MasterKeyAsync();
        current.ShouldNotBe(former);
        (await chat.Database.MailKeyAsync(made.Id)).ShouldBe(current);
        await chat.Topology.ResumeAsync(MailPart, TestContext.Current.CancellationToken);
        using var chosen = await chat.SetAsync(Links.TokenIn((await chat.MailAsync(made.Email)).Text));
        chosen.StatusCode.ShouldBe(HttpStatusCode.NoContent, await chosen.TextAsync());
    }
}
