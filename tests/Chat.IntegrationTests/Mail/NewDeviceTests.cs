using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Mail;

[Collection(MailTopology.Name)]
public sealed class NewDeviceTests(MailChat chat)
{
    [Fact]
    public async Task A_sign_in_on_a_new_device_is_told_and_the_first_one_is_not()
    {
        var email = chat.NewEmail();
        using var first = await chat.PersonAsync(email);
        await first.SignOutAsync();
        await first.SignInAsync();
        using var second = await chat.PersonAsync(email);
        await second.SignOutAsync();
        await second.SignInAsync();

        var mail = await chat.MailAsync(email);
        mail.Subject.ShouldBe("New sign-in on another device");
        mail.Text.ShouldContain("an unknown device");
        await Eventually.SeeAsync(() => chat.Database.WaitingMailAsync(second), waiting => waiting == 0);
        (await chat.MailsAsync(email)).ShouldHaveSingleItem();
        using var third = await chat.PersonAsync(email);
        (await chat.MailsAsync(email, 2)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Another_user_of_the_same_browser_makes_it_no_known_device()
    {
        var (email, other) = (chat.NewEmail(), chat.NewEmail());
        using var own = await chat.PersonAsync(email);
        using var shared = await chat.PersonAsync(other);
        using var there = new Person(chat.Web, email) { Cookie = DeviceOf(shared) };
        await there.SignInAsync();
        (await chat.MailAsync(email)).Subject.ShouldBe("New sign-in on another device");
    }

    private static string DeviceOf(Person person) =>
        person.Cookie.Split("; ").Single(cookie => cookie.StartsWith("chat-device=", StringComparison.Ordinal));
}
