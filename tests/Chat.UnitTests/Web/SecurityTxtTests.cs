using Chat.Web.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Chat.UnitTests.Web;

public sealed class SecurityTxtTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 23, 30, 0, TimeSpan.Zero);

    [Fact]
    public void The_file_says_whom_to_tell_and_until_when_that_holds() =>
        SecurityTxt.Of("mailto:security@school.example", "https://chat.school.example", Now).ShouldBe(
            """
            Contact: mailto:security@school.example
            Expires: 2027-05-25T00:00:00Z
            Preferred-Languages: nl, en
            Canonical: https://chat.school.example/.well-known/security.txt

            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Where_it_is_found_is_left_out_when_that_is_not_known() =>
        SecurityTxt.Of("https://school.example/report", null, Now).ShouldNotContain("Canonical");

    [Theory]
    [InlineData("security@school.example")]
    [InlineData("http://school.example/report")]
    [InlineData("javascript:alert(1)")]
    [InlineData("mailto:security@school.example\nContact: mailto:evil@evil.example")]
    public void A_contact_that_is_none_is_refused_at_start(string contact) =>
        Should.Throw<OptionsValidationException>(() => Validate(contact)).Message.ShouldContain("Contact");

    [Theory]
    [InlineData("")]
    [InlineData("mailto:security@school.example")]
    [InlineData("https://school.example/report?product=chat")]
    public void A_contact_or_none_is_taken(string contact) => Should.NotThrow(() => Validate(contact));

    private static void Validate(string contact)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["SecurityTxt:Contact"] = contact;
        builder.AddSecurityTxt();
        using var services = builder.Services.BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
    }
}
