using System.Globalization;
using System.Text;
using Chat.Api.Problems;
using Microsoft.AspNetCore.WebUtilities;

namespace Chat.Api.People;

/// <summary>A place in the list of people. The cursor stays valid when its user is renamed.</summary>
/// <param name="Key">The text that the list is sorted by.</param>
/// <param name="Id">The user id, which orders users with the same text.</param>
internal sealed record PeopleCursor(string Key, long Id)
{
    public static readonly PeopleCursor Begin = new("", 0);

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="RefusedRequestException">The text is no cursor that this class wrote.</exception>
    public static PeopleCursor Parse(string text)
    {
        try
        {
            var plain = Strict.GetString(WebEncoders.Base64UrlDecode(text));
            var end = plain.IndexOf(' ', StringComparison.Ordinal);
            if (end > 0 && long.TryParse(plain[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                && !plain.Contains('\0', StringComparison.Ordinal))
            {
                return new PeopleCursor(plain[(end + 1)..], id);
            }
        }
        catch (Exception exception) when (exception is FormatException or DecoderFallbackException)
        {
            // The code below refuses the text.
        }

        throw new RefusedRequestException("The parameter after must be the next of an earlier page.");
    }

    public override string ToString() =>
        WebEncoders.Base64UrlEncode(Strict.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Id} {Key}")));
}
