namespace Chat.Api.Sessions;

/// <summary>Counts the pieces of a password that a guesser puts together. The search is linear in its length for each word.</summary>
internal static class PasswordPieces
{
    public const int ShortestWord = 3;

    /// <summary>The longest beginning that is looked at, because the search for a repetition takes the square of it.</summary>
    private const int Longest = 256;

    /// <summary>The longest text that is divided into pieces; each further character is one more piece.</summary>
    private const int LongestDivided = 64;

    private const int YearDigits = 4;

    /// <summary>The order of characters in which people type without thinking.</summary>
    private static readonly string[] Rows = [.. Both(
        "abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop", "qsdfghjklm",
        "1q2w3e4r5t6y7u8i9o0p", "qazwsxedcrfvtgbyhnujmikolp", "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "147258369", "!@#$%^&*()")];

    /// <summary>The least number of pieces. White space and punctuation between them cost nothing, and a repetition nothing more.</summary>
    public static int Count(string password, IReadOnlyList<string> words)
    {
        var text = OnePeriod(password[..Math.Min(password.Length, Longest)].ToLowerInvariant());
        var beyond = Math.Max(0, text.Length - LongestDivided);
        if (beyond > 0) text = text[..LongestDivided];
        var least = new int[text.Length + 1];
        Array.Fill(least, int.MaxValue);
        least[0] = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var rest = text.AsSpan(at);
            Take(1, IsBetween(text[at]) ? 0 : 1);
            foreach (var word in words)
            {
                if (Begins(rest, word)) Take(word.Length, 1);
            }

            for (var length = RunAt(rest); length >= ShortestWord; length--) Take(length, 1);
            if (IsYear(rest)) Take(YearDigits, 1);

            void Take(int length, int cost) => least[at + length] = Math.Min(least[at + length], least[at] + cost);
        }

        return least[text.Length] + beyond;
    }

    private static bool IsBetween(char sign) => sign is ' ' or '-' or '_' or '.' or ',' or '/';

    private static bool Begins(ReadOnlySpan<char> text, string word)
    {
        if (word.Length > text.Length) return false;
        for (var at = 0; at < word.Length; at++)
        {
            if (text[at] != word[at] && !LettersOf(text[at]).Contains(word[at])) return false;
        }

        return true;
    }

    /// <summary>The letters that a sign stands for, such as the 0 in <c>passw0rd</c>.</summary>
    private static string LettersOf(char sign) => sign switch
    {
        '0' => "o",
        '1' or '!' or '|' => "il",
        '3' => "e",
        '4' or '@' => "a",
        '5' or '$' => "s",
        '7' or '+' => "t",
        '8' => "b",
        '9' => "g",
        _ => "",
    };

    /// <summary>The length of the longest run at the beginning: one character again and again, or a row of the keyboard.</summary>
    private static int RunAt(ReadOnlySpan<char> text)
    {
        var same = text.IndexOfAnyExcept(text[0]);
        var longest = same < 0 ? text.Length : same;
        foreach (var row in Rows)
        {
            for (var from = row.IndexOf(text[0]); from >= 0; from = row.IndexOf(text[0], from + 1))
                longest = Math.Max(longest, text.CommonPrefixLength(row.AsSpan(from)));
        }

        return longest;
    }

    private static bool IsYear(ReadOnlySpan<char> text) =>
        text.Length >= YearDigits && (text.StartsWith("19") || text.StartsWith("20"))
        && char.IsAsciiDigit(text[2]) && char.IsAsciiDigit(text[3]);

    /// <summary>The part that the text repeats; the text itself when it repeats none.</summary>
    private static string OnePeriod(string text)
    {
        for (var length = 1; length <= text.Length / 2; length++)
        {
            if (text.AsSpan(length).SequenceEqual(text.AsSpan(0, text.Length - length))) return text[..length];
        }

        return text;
    }

    private static IEnumerable<string> Both(params string[] rows) =>
        rows.Concat(rows.Select(row => new string([.. row.Reverse()])));
}
