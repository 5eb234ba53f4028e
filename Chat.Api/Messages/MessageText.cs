using System.Diagnostics.CodeAnalysis;
using Chat.Api.Sealing;

namespace Chat.Api.Messages;

/// <summary>
/// Checks the text of a message: 1 to 4,000 Unicode characters after trimming, one of them visible, all storable in PostgreSQL. The browser
/// has the same rule (<c>text.ts</c>, <c>visible.ts</c>); both pass the cases in <c>tests/contracts/texts.json</c>.
/// </summary>
internal static class MessageText
{
    /// <summary>The limit in code points, because PostgreSQL counts those.</summary>
    public const int Limit = 4000;

    public static bool TryTrim(string raw, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out string? reason, int limit = Limit)
    {
        text = Trim(raw);
        reason = text.Length == 0 ? "The text is empty."
            : text.Contains('\0', StringComparison.Ordinal) ? "The text holds the character U+0000, which can't be stored."
            : !TryCount(text, out var count) ? "The text holds half of a surrogate pair, which is no character."
            : !VisibleText.IsIn(text) ? "The text holds no character that can be seen."
            : count > limit ? $"The text has {count} characters; at most {limit} are allowed."
            : null;
        return reason is null;
    }

    /// <summary>The place as which the text of a message is sealed, so that nobody can move the text to another message.</summary>
    public static TextPlace PlaceOf(long user, long peer, long sender, Guid clientId) =>
        TextPlace.Between("message", user, peer, sender, clientId);

    /// <summary>
    /// Removes empty lines before the text and white space after it. The first line keeps its indentation, which has a meaning in code.
    /// </summary>
    private static string Trim(string raw)
    {
        var (first, end) = (0, raw.Length);
        while (end > 0 && VisibleText.IsSpace(raw[end - 1])) end--;
        while (first < end && VisibleText.IsSpace(raw[first])) first++;
        var begin = first == end ? end : raw.LastIndexOf('\n', first) + 1;
        return raw[begin..end];
    }

    private static bool TryCount(string text, out int count)
    {
        count = 0;
        for (var i = 0; i < text.Length; i++, count++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[++i])) return false;
        }

        return true;
    }
}
