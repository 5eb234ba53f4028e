using Chat.Api.Mail;
using Chat.Api.WaitingMail;

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

    /// <summary>A timer refuses a longer wait than 49 days, with a message that names no setting.</summary>
    [Theory]
    [InlineData(30, true)]
    [InlineData(50, false)]
    public void Times_have_an_upper_bound(int days, bool isAllowed)
    {
        var time = TimeSpan.FromDays(days);
        MailOptions[] mail =
        [
            new() { Host = "x", From = "a@b.example", Interval = time },
            new() { Host = "x", From = "a@b.example", LongestPause = time },
            new() { Host = "x", From = "a@b.example", GiveUpAfter = time },
        ];
        foreach (var options in mail) (FaultsOf(options).Count == 0).ShouldBe(isAllowed);
        WaitingMailOptions[] waiting = [new() { Interval = time }, new() { Pause = time }, new() { DailyPause = time }];
        foreach (var options in waiting) new WaitingMailOptionsCheck().Validate(null, options).Succeeded.ShouldBe(isAllowed);
    }

    private static IReadOnlyList<string> FaultsOf(MailOptions options) =>
        [.. new MailOptionsCheck().Validate(null, options).Failures ?? []];
}
