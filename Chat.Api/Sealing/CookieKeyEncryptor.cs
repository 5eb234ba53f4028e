using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Chat.Api.Sealing;

/// <summary>Lets Data Protection seal the secrets of its key ring with the current master key.</summary>
internal sealed class CookieKeyEncryptor(MasterKeys keys) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(CookieKeys.Seal(keys.Current, plaintextElement), typeof(CookieKeyDecryptor));
}

/// <summary>Opens what <see cref="CookieKeyEncryptor"/> sealed. Data Protection creates it by its name in the key ring.</summary>
internal sealed class CookieKeyDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        CookieKeys.Open(services.GetRequiredService<MasterKeys>(), encryptedElement);
}
