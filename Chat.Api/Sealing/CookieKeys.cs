using System.Text;
using System.Xml.Linq;

namespace Chat.Api.Sealing;

/// <summary>
/// The form in which the key ring of Data Protection holds a secret: <c>sealed</c>, with the id of the master key and the sealed element in
/// Base64. The key ring protects cookies.
/// </summary>
internal static class CookieKeys
{
    /// <summary>The elements and attributes of Data Protection's own format (XmlConstants in its source).</summary>
    private static readonly XNamespace DataProtection = "http://schemas.asp.net/2015/03/dataProtection";
    private static readonly XName Encrypted = DataProtection + "encryptedSecret";
    private static readonly XName RequiresEncryption = DataProtection + "requiresEncryption";
    private static readonly XName DecryptorType = "decryptorType";
    private static readonly XName Sealed = "sealed";
    private static readonly XName Master = "master";

    private const string Purpose = "cookie-keys";

    private static readonly byte[] Binding = Encoding.UTF8.GetBytes($"chat:{Purpose}:1");

    public static XElement Seal(MasterKey key, XElement secret)
    {
        using var sealer = key.For(Purpose);
        var plain = Encoding.UTF8.GetBytes(secret.ToString(SaveOptions.DisableFormatting));
        return new XElement(Sealed, new XAttribute(Master, key.Id), Convert.ToBase64String(sealer.Seal(plain, Binding)));
    }

    /// <exception cref="System.Security.Cryptography.CryptographicException">The master key is unknown, or the value altered.</exception>
    public static XElement Open(MasterKeys keys, XElement element)
    {
        using var sealer = keys.Find((string?)element.Attribute(Master) ?? "").For(Purpose);
        return XElement.Parse(Encoding.UTF8.GetString(sealer.Open(Convert.FromBase64String(element.Value), Binding)));
    }

    /// <summary>The ids of the master keys that an entry's secrets are sealed with.</summary>
    public static IEnumerable<string> MastersOf(XElement entry) =>
        entry.Descendants(Sealed).Select(secret => (string?)secret.Attribute(Master) ?? "");

    /// <summary>Seals an entry's secrets with the current master key.</summary>
    /// <returns>Whether the entry changed: a secret stood in clear text, or under a former master key.</returns>
    public static bool Renew(XElement entry, MasterKeys keys)
    {
        var isChanged = false;
        foreach (var secret in entry.Descendants().Where(element => (bool?)element.Attribute(RequiresEncryption) == true).ToList())
        {
            secret.ReplaceWith(new XElement(
                Encrypted,
                new XAttribute(DecryptorType, typeof(CookieKeyDecryptor).AssemblyQualifiedName!),
                Seal(keys.Current, secret)));
            isChanged = true;
        }

        foreach (var former in entry.Descendants(Sealed).Where(element => (string?)element.Attribute(Master) != keys.Current.Id).ToList())
        {
            former.ReplaceWith(Seal(keys.Current, Open(keys, former)));
            isChanged = true;
        }

        return isChanged;
    }
}
