using System.Diagnostics.CodeAnalysis;

namespace Chat.Api.Texts;

/// <summary>
/// Checks a text that a person wrote: after trimming it has 1 Unicode character or more, one of them visible, all storable in PostgreSQL.
/// </summary>
internal static class WrittenText
{
    /// <param name="raw">The text as it was sent.</param>
    /// <param name="limit">The most characters, in code points, because PostgreSQL counts those.</param>
    /// <param name="text">The trimmed text.</param>
    /// <param name="reason">The reason why the text is refused, as a sentence for the caller.</param>
    public static bool TryTrim(string raw, int limit, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out string? reason)
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
