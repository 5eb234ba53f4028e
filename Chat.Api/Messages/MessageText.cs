using System.Diagnostics.CodeAnalysis;

namespace Chat.Api.Messages;

/// <summary>What may be the text of a message: 1 to 4,000 Unicode characters after trimming, all of which PostgreSQL can store.</summary>
internal static class MessageText
{
    /// <summary>Counted in code points, as PostgreSQL counts.</summary>
    public const int Limit = 4000;

    public static bool TryTrim(string raw, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out string? reason, int limit = Limit)
    {
        text = raw.Trim();
        reason = text.Length == 0 ? "The text is empty."
            : text.Contains('\0', StringComparison.Ordinal) ? "The text holds the character U+0000, which can't be stored."
            : !TryCount(text, out var count) ? "The text holds half of a surrogate pair, which is no character."
            : count > limit ? $"The text has {count} characters; at most {limit} are allowed."
            : null;
        return reason is null;
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
