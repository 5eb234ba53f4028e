using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Chat.Api.Tokens;

/// <summary>
/// The secret of a token: a prefix by which scanners of leaked secrets recognize it, and 256 random bits in base64url. Such a secret can't
/// be guessed, so its hash needs no salt and no iterations.
/// </summary>
internal static class TokenSecret
{
    private const string Prefix = "chat_scim_";
    private const int Bytes = 32;

    public static string Make() => Prefix + WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(Bytes));

    public static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>Whether the text may be a secret; a text of another form needs no look-up.</summary>
    public static bool IsPlausible(string text) =>
        text.StartsWith(Prefix, StringComparison.Ordinal) && text.Length == Prefix.Length + ((Bytes * 4) + 2) / 3;
}
