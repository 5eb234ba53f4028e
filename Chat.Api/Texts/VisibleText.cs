using System.Text;

namespace Chat.Api.Texts;

/// <summary>
/// Tells visible characters from invisible ones by a list of our own, because runtime and browsers have different Unicode versions. A
/// character that one of them does not know counts as visible.
/// </summary>
internal static class VisibleText
{
    /// <summary>
    /// The first and last character of each invisible range: controls, joiners, marks of direction, fillers, variation selectors and tags.
    /// </summary>
    private static readonly (int First, int Last)[] Invisible =
    [
        (0x00, 0x1F), (0x7F, 0x9F), (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F),
        (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0x2800, 0x2800), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFFA0, 0xFFA0),
        (0xFFF0, 0xFFFB), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
    ];

    /// <summary>White space as ECMAScript defines it, so that a browser trims alike: U+FEFF counts, and U+0085 does not.</summary>
    public static bool IsSpace(char character) => character is
        (>= '\t' and <= '\r') or ' ' or '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u2028' or '\u2029'
        or '\u202F' or '\u205F' or '\u3000' or '\uFEFF';

    public static bool IsIn(string text) => text.EnumerateRunes().Any(IsVisible);

    public static bool IsVisible(Rune character) =>
        !(character.IsBmp && IsSpace((char)character.Value))
        && !Invisible.Any(range => character.Value >= range.First && character.Value <= range.Last);
}
