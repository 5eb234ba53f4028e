namespace Chat.Api.SecondFactors;

/// <summary>The second factor of a user.</summary>
/// <param name="AppSince">When the authenticator app was set up, UTC; null while there is none.</param>
/// <param name="RecoveryCodesLeft">The number of recovery codes that were not used.</param>
/// <param name="Passkeys">The number of passkeys, each of which is a second factor too.</param>
/// <param name="Required">Whether the user's role requires a second factor.</param>
internal sealed record SecondFactorDto(DateTimeOffset? AppSince, int RecoveryCodesLeft, int Passkeys, bool Required);

/// <summary>A secret for an authenticator app, which counts when a code of it was given.</summary>
/// <param name="Secret">The secret in Base32, to be typed.</param>
/// <param name="Uri">The same secret as an <c>otpauth</c> address, for a QR code.</param>
internal sealed record NewAppDto(string Secret, string Uri);

/// <summary>A code.</summary>
/// <param name="Code">Six digits of the authenticator app, or a recovery code; spaces and hyphens do not matter.</param>
internal sealed record CodeDto(string Code);

/// <summary>The recovery codes of a user; no later call shows them.</summary>
/// <param name="Codes">Ten codes, each of which works once.</param>
internal sealed record RecoveryCodesDto(IReadOnlyList<string> Codes);
