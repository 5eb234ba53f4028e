using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Mail;

/// <summary>A topology whose mail server has a certificate of an authority that the school names with <c>SSL_CERT_FILE</c>.</summary>
public sealed class SafeMailChat() : RunningChat("safe-mail")
{
    private const string Host = "localhost";

    private readonly string _authorities = Path.Combine(Path.GetTempPath(), $"chat-authority-{Guid.NewGuid():N}.pem");
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public TlsMailServer Server { get; } = new();

    /// <summary>The certificate that the API is to accept.</summary>
    public X509Certificate2 Right { get; private set; } = null!;

    /// <summary>A certificate that no authority signed.</summary>
    public X509Certificate2 SelfSigned { get; private set; } = null!;

    /// <summary>A certificate of the right authority for another host.</summary>
    public X509Certificate2 OtherHost { get; private set; } = null!;

    protected override IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["Mail__Host"] = Host,
        ["Mail__Port"] = $"{Server.Port}",
        ["Mail__Security"] = "Tls",
        ["Mail__From"] = "Chat <chat@school.test>",
        ["Mail__CheckRevocation"] = "false",
        ["Mail__Interval"] = "00:00:00.2",
        ["Mail__FirstPause"] = "00:00:00.5",
        ["Mail__LongestPause"] = "00:00:00.5",
        ["SSL_CERT_FILE"] = _authorities,
    };

    public override async ValueTask InitializeAsync()
    {
        using var authority = Request("CN=The school's authority", host: null, isAuthority: true)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(2));
        await File.WriteAllTextAsync(_authorities, authority.ExportCertificatePem());
        (Right, OtherHost) = (Signed(authority, Host), Signed(authority, "mail.example"));
        SelfSigned = Request($"CN={Host}", Host, isAuthority: false)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        Server.Start(SelfSigned);
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Server.DisposeAsync();
        foreach (var certificate in (X509Certificate2[])[Right, SelfSigned, OtherHost]) certificate.Dispose();
        _key.Dispose();
        File.Delete(_authorities);
    }

    private X509Certificate2 Signed(X509Certificate2 authority, string host)
    {
        using var bare = Request($"CN={host}", host, isAuthority: false)
            .Create(authority, DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddDays(1), RandomNumberGenerator.GetBytes(16));
        return bare.CopyWithPrivateKey(_key);
    }

    private CertificateRequest Request(string subject, string? host, bool isAuthority)
    {
        var request = new CertificateRequest(subject, _key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, false, 0, critical: true));
        if (host is null) return request;
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        if (host == Host) names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request;
    }
}
