using Chat.Api.SecondFactors;

namespace Chat.UnitTests.Api;

public sealed class TotpCodeTests
{
    /// <summary>The secret of the test vectors of RFC 6238 in Base32: <c>12345678901234567890</c>.</summary>
    private const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_standard(long seconds, string code) =>
        TotpCode.FindStep(Secret, code, DateTimeOffset.FromUnixTimeSeconds(seconds)).ShouldBe(seconds / 30);

    [Theory]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    [InlineData(-60, false)]
    [InlineData(60, false)]
    public void A_clock_may_differ_by_one_step(int difference, bool isAccepted) =>
        (TotpCode.FindStep(Secret, "081804", DateTimeOffset.FromUnixTimeSeconds(1111111109 + difference)) is not null).ShouldBe(isAccepted);

    [Fact]
    public void A_secret_has_160_bits_and_is_another_each_time()
    {
        var secrets = Enumerable.Range(0, 100).Select(_ => TotpCode.NewSecret()).ToList();
        secrets.Distinct().Count().ShouldBe(100);
        secrets.ShouldAllBe(secret => secret.Length == 32);
    }

    [Fact]
    public void An_app_reads_name_and_account_from_the_address()
    {
        var uri = TotpCode.UriOf(Secret, "sam+chat@school.test");
        uri.ShouldStartWith("otpauth://totp/Chat:sam%2Bchat%40school.test?");
        uri.ShouldContain($"secret={Secret}");
        uri.ShouldContain("issuer=Chat");
    }

    [Theory]
    [InlineData("123456", "123456", false)]
    [InlineData(" 123 456 ", "123456", false)]
    [InlineData("abcd-efgh-2345-wxyz-abcd-efgh", "ABCDEFGH2345WXYZABCDEFGH", true)]
    [InlineData("ABCD EFGH 2345 WXYZ ABCD EFGH", "ABCDEFGH2345WXYZABCDEFGH", true)]
    public void A_code_is_read_however_it_is_typed(string typed, string text, bool isRecovery) =>
        GivenCode.Read(typed).ShouldBe(new GivenCode(text, isRecovery));

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("12345a")]
    [InlineData("١٢٣٤٥٦")]
    [InlineData("abcd-efgh-2345-wxyz-abcd-efg1")]
    [InlineData("abcd-efgh-2345-wxyz")]
    [InlineData("abcd-efgh-2345-wxyz-abcd-efgh-a")]
    public void Anything_else_is_no_code(string typed) => GivenCode.Read(typed).ShouldBeNull();

    [Fact]
    public void A_recovery_code_is_written_as_it_is_read()
    {
        var written = GivenCode.Write([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
        written.ShouldMatch("^[a-z2-7]{4}(-[a-z2-7]{4}){5}$");
        GivenCode.Read(written)!.IsRecovery.ShouldBeTrue();
    }
}
