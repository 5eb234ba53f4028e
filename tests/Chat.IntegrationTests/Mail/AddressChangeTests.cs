using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Importing;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Mail;

/// <summary>An admin who changes the address of a person does not get the account with it.</summary>
[Collection(MailTopology.Name)]
public sealed class AddressChangeTests(MailChat chat, MailSchool school) : IClassFixture<MailSchool>
{
    private const string Told = "Your address at Chat was changed";
    private const string NewPassword = "A new password for Chat";

    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    [Fact]
    public async Task The_former_address_is_told_and_the_new_one_gives_no_password_for_a_day()
    {
        var made = await school.MakeAsync("Moved", "coach");
        using var owner = await school.SignInAsync(made);
        var moved = await school.ChangeAsync(made with { Email = School.NewEmail() });
        var mail = (await MailsAsync(made.Email, Told)).ShouldHaveSingleItem();
        mail.Text.ShouldNotContain(moved.Email, Case.Insensitive);
        await chat.Database.AgeAddressAsync(made.Id, Day - TimeSpan.FromMinutes(1));
        await ForgetInVainAsync(moved.Email);
        (await owner.UseAsync()).ShouldBeTrue("the session goes on");
        await chat.ShouldSignInAsync(moved.Email, Person.Password, HttpStatusCode.OK);

        await chat.Database.AgeAddressAsync(made.Id, TimeSpan.FromMinutes(1));
        using var asked = await chat.ForgetAsync(moved.Email);
        var token = Links.TokenIn((await MailsAsync(moved.Email, NewPassword))[0].Text);
        using var set = await chat.SetAsync(token);
        set.StatusCode.ShouldBe(HttpStatusCode.NoContent, await set.TextAsync());
    }

    [Fact]
    public async Task A_link_that_is_on_its_way_is_void()
    {
        var made = await school.MakeAsync("Moved", "student");
        using var owner = await school.SignInAsync(made);
        using var asked = await chat.ForgetAsync(made.Email);
        var token = Links.TokenIn((await MailsAsync(made.Email, NewPassword))[0].Text);
        await school.ChangeAsync(made with { Email = School.NewEmail() });
        await chat.ShouldBeVoidAsync(token);

        // Back at the former address, which is as new as any other.
        await school.ChangeAsync(made);
        await chat.ShouldBeVoidAsync(token);
    }

    [Fact]
    public async Task Other_capitals_are_the_same_address()
    {
        var made = await school.MakeAsync("Same", "student");
        await school.SignInAsync(made);
        await school.ChangeAsync(made with { Email = made.Email.ToUpperInvariant() });
        using var asked = await chat.ForgetAsync(made.Email);
        (await MailsAsync(made.Email.ToUpperInvariant(), NewPassword)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_import_tells_the_former_address_too()
    {
        var mark = School.NewMark();
        await school.Admin.ImportAsync(File($"{mark}-1@school.test"));
        var made = (await school.ListAsync($"search={mark}")).Items.ShouldHaveSingleItem();
        await school.SignInAsync(made);
        await school.Admin.ImportAsync(File($"{mark}-2@school.test"));
        (await MailsAsync($"{mark}-1@school.test", Told)).ShouldHaveSingleItem();
        await ForgetInVainAsync($"{mark}-2@school.test");

        string File(string email) => $"email,name,role,external_id\n{email},{mark},student,X-{mark}";
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_person_who_never_signed_in_is_invited_at_the_new_address(bool isImported)
    {
        var made = await school.MakeAsync("Typing error", "student");
        var known = await school.ChangeAsync(made with { ExternalId = $"X-{School.NewMark()}" });
        var first = Links.TokenIn((await chat.MailAsync(made.Email)).Text);
        var email = School.NewEmail();
        if (isImported) await school.Admin.ImportAsync($"email,name,role,external_id\n{email},Robin,student,{known.ExternalId}");
        else await school.ChangeAsync(known with { Email = email });

        var second = Links.TokenIn((await chat.MailAsync(email)).Text);
        await chat.ShouldBeVoidAsync(first);
        using var set = await chat.SetAsync(second);
        set.StatusCode.ShouldBe(HttpStatusCode.NoContent, await set.TextAsync());
        (await chat.MailsAsync(made.Email)).ShouldHaveSingleItem("a stranger may have that address");
        using var asked = await chat.ForgetAsync(email);
        (await MailsAsync(email, NewPassword)).ShouldHaveSingleItem();
    }

    private async Task ForgetInVainAsync(string email)
    {
        using var asked = await chat.ForgetAsync(email);
        asked.StatusCode.ShouldBe(HttpStatusCode.Accepted);

        // The requests are answered in their order.
        var other = chat.NewEmail();
        using var next = await chat.ForgetAsync(other);
        await chat.MailAsync(other);
        (await chat.MailsAsync(email)).ShouldNotContain(mail => mail.Subject == NewPassword);
    }

    private async Task<IReadOnlyList<GotMail>> MailsAsync(string email, string subject)
    {
        var mails = await Eventually.SeeAsync(() => chat.MailsAsync(email), mails => mails.Any(mail => mail.Subject == subject));
        return [.. mails.Where(mail => mail.Subject == subject)];
    }
}
