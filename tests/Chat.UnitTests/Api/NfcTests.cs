using Chat.Api.Sessions;

namespace Chat.UnitTests.Api;

public sealed class NfcTests
{
    [Theory]
    [InlineData("cafe\u0301", "caf\u00E9")]
    [InlineData("caf\u00E9", "caf\u00E9")]
    [InlineData("u\u0308\u0304", "\u01D6")]
    [InlineData("\u00FC\u0304", "\u01D6")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]
    [InlineData("a\u0323\u0302", "\u1EAD")]
    [InlineData("a\u0302\u0323", "\u1EAD")]
    [InlineData("a\u0315\u0301", "\u00E1\u0315")]
    [InlineData("a\u0334\u0301", "\u00E1\u0334")]
    [InlineData("a\u05B0\u0301", "\u00E1\u05B0")]
    [InlineData("a\u0301\u0301", "\u00E1\u0301")]
    [InlineData("\u212B", "\u00C5")]
    [InlineData("\u1112\u1161\u11AB", "\uD55C")]
    [InlineData("\uD558\u11AB", "\uD55C")]
    [InlineData("\uD55C\u11AB", "\uD55C\u11AB")]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("\u0915\u093C", "\u0915\u093C")]
    [InlineData("\u0308\u0301", "\u0308\u0301")]
    [InlineData("\u0344", "\u0308\u0301")]
    [InlineData("\uD834\uDD5E", "\uD834\uDD57\uD834\uDD65")]
    [InlineData("\uD804\uDC99\uD804\uDCBA", "\uD804\uDC9A")]
    [InlineData("\uD83D\uDC4D\uD83C\uDFFD", "\uD83D\uDC4D\uD83C\uDFFD")]
    [InlineData("\uFB01\u2460", "\uFB01\u2460")]
    public void Is_the_form_that_browsers_send(string typed, string composed) => Nfc.Normalize(typed).ShouldBe(composed);

    [Theory]
    [InlineData("")]
    [InlineData("plain words")]
    [InlineData("d\u00E9j\u00E0 vu")]
    public void Is_the_text_itself_where_nothing_can_be_composed(string text) => Nfc.Normalize(text).ShouldBeSameAs(text);
}
