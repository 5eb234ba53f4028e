using Microsoft.AspNetCore.Identity;

namespace Chat.Api.Sessions;

/// <summary>Finds accounts without regard to capitals and to the Unicode form in which a keyboard types an address.</summary>
internal sealed class NfcLookupNormalizer : ILookupNormalizer
{
    public string? NormalizeName(string? name) => name is null ? null : Nfc.Normalize(name).ToUpperInvariant();

    public string? NormalizeEmail(string? email) => NormalizeName(email);
}
