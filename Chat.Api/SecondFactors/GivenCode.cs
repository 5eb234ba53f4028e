using OtpNet;

namespace Chat.Api.SecondFactors;

/// <summary>A code as its user typed it, without the spaces and hyphens of its groups: one of the app, or a recovery code.</summary>
/// <param name="Text">The digits, or the letters and digits in capitals.</param>
/// <param name="IsRecovery">Whether the code is a recovery code.</param>
internal sealed record GivenCode(string Text, bool IsRecovery)
{
    /// <summary>The number of characters of a recovery code: 120 bits in Base32.</summary>
    public const int RecoveryLength = 24;

    public const string Refusal = "A code of the app has 6 digits, and a recovery code has 24 letters and digits.";

    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Reads a code; null when it has neither form.</summary>
    public static GivenCode? Read(string typed)
    {
        if (typed.Length > 64) return null;
        var text = string.Concat(typed.Where(sign => !char.IsWhiteSpace(sign) && sign != '-')).ToUpperInvariant();
        if (text.Length == TotpCode.Digits && text.All(char.IsAsciiDigit)) return new(text, IsRecovery: false);
        return text.Length == RecoveryLength && text.All(Base32.Contains) ? new(text, IsRecovery: true) : null;
    }

    /// <summary>A recovery code in groups of four.</summary>
    public static string Write(ReadOnlySpan<byte> random) =>
        string.Join(
            '-', Base32Encoding.ToString(random.ToArray()).TrimEnd('=').ToLowerInvariant().Chunk(4).Select(group => new string(group)));
}
