using System.Text;
using System.Text.Json;
using Chat.Api.Sealing;
using Chat.UnitTests.Contracts;

namespace Chat.UnitTests.Api;

public sealed class KeyRingTests
{
    private static readonly string First = new('a', KeyRing.LeastLength);
    private static readonly string Second = new('b', KeyRing.LeastLength);

    [Fact]
    public void The_first_line_is_the_current_key_and_the_others_are_known()
    {
        var ring = KeyRing.Parse($"# Since March\n{First}\r\n\n  # Before\n{Second}\n");
        ring.Current.Id.ShouldBe(MasterKey.Of(First).Id);
        ring.TryFind(MasterKey.Of(Second).Id, out _).ShouldBeTrue();
        ring.TryFind(MasterKey.Of("another").Id, out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("", "there is no key in it")]
    [InlineData("# only a comment\n", "there is no key in it")]
    [InlineData("tooshort", "line 1 has 8 characters; a key has at least 43")]
    [InlineData("\n\u00e9aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "line 2 holds a character other than the visible ones of ASCII")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaaaaaaaaaaaa", "line 1 holds a character other than the visible ones of ASCII")]
    [InlineData(
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n#\naaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "the lines 1 and 3 are the same")]
    public void A_faulty_file_is_refused_without_repeating_a_key(string text, string fault)
    {
        var message = Should.Throw<FormatException>(() => KeyRing.Parse(text)).Message;
        message.ShouldBe(fault);
        message.ShouldNotContain("aaaa");
    }

    /// <summary>The derivation is part of the stored format: another id or subkey would open nothing of what was sealed before.</summary>
    [Fact]
    public void A_key_gives_the_id_and_opens_the_value_that_it_gave_at_first()
    {
        var key = MasterKey.Of("VGhpcyBpcyBubyBzZWNyZXQgYnV0IGEgdGVzdCBrZXk");
        using var sealer = key.For("cookie-keys");
        var golden = JsonDocument.Parse(GoldenFile.Read("sealed.json")).RootElement;
        key.Id.ShouldBe(golden.GetProperty("master").GetString());
        var opened = sealer.Open(golden.GetProperty("sealed").GetBytesFromBase64(), "chat:test"u8);
        Encoding.UTF8.GetString(opened).ShouldBe("Geheim – 🤫");
    }
}
