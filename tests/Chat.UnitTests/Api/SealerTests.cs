using System.Security.Cryptography;
using System.Text;
using Chat.Api.Sealing;

namespace Chat.UnitTests.Api;

public sealed class SealerTests
{
    private static readonly byte[] Plain = Encoding.UTF8.GetBytes("Nobody else reads this");

    private readonly MasterKey _key = MasterKey.Of(new string('k', KeyRing.LeastLength));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16_000)]
    public void Any_length_is_opened_again(int length)
    {
        using var sealer = _key.For("test");
        var plain = RandomNumberGenerator.GetBytes(length);
        sealer.Open(sealer.Seal(plain, "here"u8), "here"u8).ShouldBe(plain);
    }

    [Fact]
    public void Equal_values_are_sealed_differently_and_hold_nothing_of_the_plain_bytes()
    {
        using var sealer = _key.For("test");
        var first = sealer.Seal(Plain, []);
        first.ShouldNotBe(sealer.Seal(Plain, []));
        first.AsSpan().IndexOf(Plain.AsSpan(0, 4)).ShouldBe(-1);
    }

    [Fact]
    public void A_value_does_not_open_for_another_purpose_key_or_place()
    {
        using var sealer = _key.For("test");
        var value = sealer.Seal(Plain, "here"u8);
        using var otherPurpose = _key.For("other");
        using var otherKey = MasterKey.Of(new string('l', KeyRing.LeastLength)).For("test");
        Should.Throw<CryptographicException>(() => otherPurpose.Open(value, "here"u8));
        Should.Throw<CryptographicException>(() => otherKey.Open(value, "here"u8));
        Should.Throw<CryptographicException>(() => sealer.Open(value, "there"u8));
    }

    [Fact]
    public void A_value_that_was_altered_or_cut_anywhere_does_not_open()
    {
        using var sealer = _key.For("test");
        var value = sealer.Seal(Plain, []);
        for (var at = 0; at < value.Length; at++)
        {
            var altered = (byte[])value.Clone();
            altered[at] ^= 1;
            Should.Throw<CryptographicException>(() => sealer.Open(altered, []), $"the bit at {at}");
            Should.Throw<CryptographicException>(() => sealer.Open(value.AsSpan(0, at), []), $"cut at {at}");
        }
    }
}
