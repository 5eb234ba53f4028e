namespace Chat.Api.Passkeys;

/// <summary>The ways in which browsers reach authenticators (WebAuthn, AuthenticatorTransport).</summary>
internal static class PasskeyTransports
{
    private static readonly string[] Known = ["ble", "hybrid", "internal", "nfc", "smart-card", "usb"];

    /// <summary>The known ones among those that a browser named: any text could stand there, because no authenticator signs it.</summary>
    public static string[] Among(IEnumerable<string>? named) => [.. Known.Intersect(named ?? [], StringComparer.Ordinal)];
}
