using Chat.Api.Passkeys;

namespace Chat.UnitTests.Api;

public sealed class PasskeyTransportsTests
{
    [Fact]
    public void Only_known_ones_are_kept_and_each_once() =>
        PasskeyTransports.Among(["usb", "hybrid", "usb", "<script>", "USB", ""]).ShouldBe(["hybrid", "usb"]);

    [Fact]
    public void A_browser_may_name_none() => PasskeyTransports.Among(null).ShouldBeEmpty();
}
