using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Accesses;

/// <summary>The mails to the student and the coach of a conversation that was read.</summary>
[Collection(MailTopology.Name)]
public sealed class AccessMailTests(MailChat chat, MailSchool school) : IClassFixture<MailSchool>
{
    private const string Subject = "A conversation of yours was read";

    [Fact]
    public async Task Both_get_one_mail_with_the_first_read_and_it_names_nobody()
    {
        using var second = await school.NewPersonAsync("admin");
        using var pair = await chat.NewPairAsync();
        await pair.Student.SendAsync(pair.Coach, "Hello");
        var request = await school.Admin.OpenAsync(second, pair);
        (await chat.Database.IsToldAsync(pair)).ShouldBeFalse("nobody read yet");
        for (var time = 0; time < 2; time++) await second.ReadAsync(request);
        foreach (var person in (Person[])[pair.Student, pair.Coach])
        {
            var mails = await Eventually.SeeAsync(() => OfAccessesAsync(person), mails => mails.Count > 0);
            var text = mails.ShouldHaveSingleItem().Text;
            text.ShouldNotContain(AccessCalls.Reason);
            text.ShouldNotContain("Some admin");
        }
    }

    [Fact]
    public async Task A_hidden_read_is_mailed_when_it_is_shown()
    {
        using var second = await school.NewPersonAsync("admin");
        using var pair = await chat.NewPairAsync();
        await pair.Student.SendAsync(pair.Coach, "Hello");
        var request = await school.Admin.OpenAsync(second, pair, hiddenDays: 90);
        await second.ReadAsync(request);
        await chat.Database.AgeAccessAsync(pair, TimeSpan.FromDays(89));
        (await chat.Database.IsToldAsync(pair)).ShouldBeFalse();
        (await OfAccessesAsync(pair.Student)).ShouldBeEmpty();
        await chat.Database.AgeAccessAsync(pair, TimeSpan.FromDays(1));
        foreach (var person in (Person[])[pair.Student, pair.Coach])
            (await Eventually.SeeAsync(() => OfAccessesAsync(person), mails => mails.Count > 0)).ShouldHaveSingleItem();
    }

    private async Task<IReadOnlyList<GotMail>> OfAccessesAsync(Person person) =>
        [.. (await chat.MailsAsync(person.Email)).Where(mail => mail.Subject == Subject)];
}
