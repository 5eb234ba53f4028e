using System.Globalization;

namespace Chat.ServiceDefaults.Contracts;

/// <summary>User ids on the wire: positive 64-bit numbers in decimal, without sign, space or leading zero.</summary>
public static class UserIds
{
    /// <summary>Writes an id in its form on the wire.</summary>
    public static string Format(long id) => id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads an id; false unless the text is exactly the output of <see cref="Format"/> for a positive id.</summary>
    public static bool TryParse(string? text, out long id)
    {
        id = 0;
        return text is [>= '1' and <= '9', ..] && text.All(char.IsAsciiDigit)
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id);
    }

    internal static bool IsWellFormed(string text) => TryParse(text, out _);
}
