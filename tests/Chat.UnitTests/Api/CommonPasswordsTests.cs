using Chat.Api.Sessions;

namespace Chat.UnitTests.Api;

public sealed class CommonPasswordsTests
{
    [Theory]
    [InlineData("123456789012")]
    [InlineData("password1234")]
    [InlineData("P@ssw0rd1234")]
    [InlineData("welkom012345")]
    [InlineData("Welkom012345!")]
    [InlineData("wachtwoord 2026")]
    [InlineData("qwertyuiop12")]
    [InlineData("1q2w3e4r5t6y")]
    [InlineData("abcdefghijkl")]
    [InlineData("lkjihgfedcba")]
    [InlineData("aaaaaaaaaaaab")]
    [InlineData("zomer2026zomer2026")]
    [InlineData("passwordpasswordpassword")]
    [InlineData("Amsterdam-2026!")]
    [InlineData("noor.visser.2008")]
    [InlineData("V1sserVisser123")]
    [InlineData("nvisser42school")]
    public void A_common_password_is_refused(string password) =>
        CommonPasswords.IsCommon(password, "Noor Visser", "nvisser42@school.test").ShouldBeTrue();

    [Theory]
    [InlineData("chat-demo-password")]
    [InlineData("quite another phrase")]
    [InlineData("een fiets zonder bel")]
    [InlineData("amsterdam kr8 vensterbank")]
    [InlineData("kT7#qLm2vR9x")]
    [InlineData("zeventien groene olifanten")]
    [InlineData("čeština je krásná")]
    public void Another_password_is_not(string password) =>
        CommonPasswords.IsCommon(password, "Noor Visser", "nvisser42@school.test").ShouldBeFalse();

    /// <summary>A caller may send a megabyte.</summary>
    [Fact(Timeout = 5_000)]
    public Task A_very_long_password_is_counted_soon() => Task.Run(
        () =>
        {
            CommonPasswords.IsCommon(new string('a', 1_000_000), "Noor", "").ShouldBeTrue();
            var longText = string.Concat(Enumerable.Range(0, 100_000).Select(number => $"{number * 7919 % 10_007} "));
            CommonPasswords.IsCommon(longText, "Noor", "").ShouldBeFalse();
        },
        TestContext.Current.CancellationToken);
}
