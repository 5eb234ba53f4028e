using Chat.Api.Mail;

namespace Chat.UnitTests.Mail;

public sealed class MailSettingTests
{
    [Fact]
    public void Without_a_mail_server_nothing_else_is_asked_for() =>
        FaultsOf(new MailOptions { Port = 0, Security = MailSecurity.None }).ShouldBeEmpty();

    [Fact]
    public void A_mail_server_elsewhere_is_reached_with_TLS_alone()
    {
        FaultsOf(new MailOptions { Host = "smtp.school.example", From = "chat@school.example" }).ShouldBeEmpty();
        FaultsOf(new MailOptions { Host = "smtp.school.example", From = "chat@school.example", Security = MailSecurity.None })
            .ShouldHaveSingleItem().ShouldStartWith("Mail:Security is None, but Mail:Host smtp.school.example is another machine");
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("localhost")]
    public void This_machine_may_be_reached_in_clear_text(string host) =>
        FaultsOf(new MailOptions { Host = host, From = "Chat <chat@school.example>", Security = MailSecurity.None }).ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("Chat")]
    [InlineData("chat@school.example, other@school.example")]
    public void The_sender_is_one_address(string from) =>
        FaultsOf(new MailOptions { Host = "smtp.school.example", From = from }).ShouldHaveSingleItem().ShouldStartWith("Mail:From");

    [Fact]
    public void Each_fault_names_its_setting() =>
        FaultsOf(new MailOptions { Host = "x", From = "a@b.example", Port = 70_000, FirstPause = TimeSpan.Zero })
            .Select(fault => fault.Split(' ')[0]).ShouldBe(["Mail:Port", "Mail:Interval,"]);

    private static IReadOnlyList<string> FaultsOf(MailOptions options) =>
        [.. new MailOptionsCheck().Validate(null, options).Failures ?? []];
}
