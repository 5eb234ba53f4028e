using System.Security.Cryptography;
using OtpNet;

namespace Chat.Api.SecondFactors;

/// <summary>Codes that change with the time (TOTP, RFC 6238), in the form that every app knows: SHA-1, 6 digits, 30 s.</summary>
internal static class TotpCode
{
    public const int Digits = 6;

    /// <summary>The name of the product in the list of an authenticator app.</summary>
    private const string Issuer = "Chat";

    /// <summary>160 bits, as RFC 4226 recommends.</summary>
    private const int SecretBytes = 20;

    private const int StepSeconds = 30;

    /// <summary>A clock may differ by one step, and a user may type slowly.</summary>
    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    /// <summary>A new secret in Base32, as people type it.</summary>
    public static string NewSecret() => Base32Encoding.ToString(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>The time step that a code belongs to; null when the code is not valid now.</summary>
    /// <param name="secret">The secret in Base32.</param>
    /// <param name="code">Six digits.</param>
    /// <param name="now">The time, UTC.</param>
    public static long? FindStep(string secret, string code, DateTimeOffset now)
    {
        var totp = new Totp(Base32Encoding.ToBytes(secret), StepSeconds, OtpHashMode.Sha1, Digits);
        return totp.VerifyTotp(now.UtcDateTime, code, out var step, Window) ? step : null;
    }

    /// <summary>The address with which an authenticator app takes the secret over, as a QR code or a link.</summary>
    /// <param name="secret">The secret in Base32.</param>
    /// <param name="account">The address that the user signs in with.</param>
    public static string UriOf(string secret, string account) =>
        new OtpUri(OtpType.Totp, secret, account, Issuer, OtpHashMode.Sha1, Digits, StepSeconds).ToString();
}
