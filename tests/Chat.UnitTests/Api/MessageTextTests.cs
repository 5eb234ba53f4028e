using System.Text.Json;
using Chat.Api.Messages;
using Chat.UnitTests.Contracts;

namespace Chat.UnitTests.Api;

public sealed class MessageTextTests
{
    [Theory]
    [InlineData("hello", "hello")]
    [InlineData(" \n \t hello \n world \r\n ", " \t hello \n world")]
    [InlineData("\u00a0\n你好\u2003", "你好")]
    [InlineData("👩‍🎓", "👩‍🎓")]
    public void Texts_are_trimmed(string raw, string expected)
    {
        MessageText.TryTrim(raw, out var text, out _).ShouldBeTrue();
        text.ShouldBe(expected);
    }

    [Fact]
    public void Up_to_4000_characters_fit()
    {
        MessageText.TryTrim(new string('a', 4000), out _, out _).ShouldBeTrue();
        MessageText.TryTrim(new string('a', 4001), out _, out var reason).ShouldBeFalse();
        reason.ShouldBe("The text has 4001 characters; at most 4000 are allowed.");
    }

    [Fact]
    public void A_character_outside_the_basic_plane_counts_once()
    {
        MessageText.TryTrim(string.Concat(Enumerable.Repeat("😀", 4000)), out _, out _).ShouldBeTrue();
        MessageText.TryTrim(string.Concat(Enumerable.Repeat("😀", 4001)), out _, out _).ShouldBeFalse();
    }

    [Fact]
    public void Texts_are_trimmed_and_refused_as_in_the_browser()
    {
        using var cases = JsonDocument.Parse(GoldenFile.Read("texts.json"));
        foreach (var item in cases.RootElement.EnumerateArray())
        {
            var (raw, expected) = (item.GetProperty("raw").GetString()!, item.GetProperty("text").GetString());
            MessageText.TryTrim(raw, out var text, out var reason).ShouldBe(expected is not null, $"{item}: {reason}");
            if (expected is not null) text.ShouldBe(expected, $"{item}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("a\0b")]
    public void A_text_that_cannot_be_stored_is_refused(string raw) => MessageText.TryTrim(raw, out _, out _).ShouldBeFalse();

    [Theory]
    [InlineData(0xD83D, 'x')]
    [InlineData('x', 0xD83D)]
    [InlineData(0xDE00, 0xD83D)]
    [InlineData(0xD83D, 0xD83D)]
    public void Half_a_surrogate_pair_is_refused(int first, int second) =>
        MessageText.TryTrim(new string([(char)first, (char)second]), out _, out _).ShouldBeFalse();
}
