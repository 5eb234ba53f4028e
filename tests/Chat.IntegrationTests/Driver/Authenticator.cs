using System.Buffers.Text;
using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Chat.IntegrationTests.Driver;

/// <summary>The faults of an answer of an authenticator; without any, the answer is right.</summary>
/// <param name="Challenge">Another challenge than the one that was asked.</param>
/// <param name="Origin">Another page than that of the app.</param>
/// <param name="RelyingParty">Another relying party than the app's.</param>
/// <param name="Type">Another kind of answer.</param>
/// <param name="IsVerified">Whether the authenticator verified its user, for example by a fingerprint.</param>
/// <param name="IsCrossOrigin">Whether the page is in a frame of another site.</param>
/// <param name="UserHandle">Another user than that of the passkey.</param>
/// <param name="IsForged">Whether another key signs.</param>
public sealed record AnswerFault(
    byte[]? Challenge = null,
    string? Origin = null,
    string? RelyingParty = null,
    string? Type = null,
    bool IsVerified = true,
    bool IsCrossOrigin = false,
    string? UserHandle = null,
    bool IsForged = false);

/// <summary>An authenticator in software, which holds one passkey (WebAuthn level 3, ES256) and answers as a browser hands it on.</summary>
/// <param name="origin">The page in which the browser is.</param>
public sealed class Authenticator(string origin) : IDisposable
{
    private static readonly AnswerFault None = new();

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>The id of the passkey.</summary>
    public byte[] Id { get; init; } = RandomNumberGenerator.GetBytes(32);

    /// <summary>The number of signatures.</summary>
    public uint Count { get; set; }

    /// <summary>Whether the authenticator counts.</summary>
    public bool Counts { get; init; } = true;

    private string UserHandle { get; set; } = "";

    public void Dispose() => _key.Dispose();

    /// <summary>Makes the passkey: the JSON of <c>PublicKeyCredential.toJSON()</c>.</summary>
    /// <param name="options">The options of <c>navigator.credentials.create</c>.</param>
    /// <param name="fault">The faults of the answer.</param>
    public object Make(JsonElement options, AnswerFault? fault = null)
    {
        fault ??= None;
        UserHandle = options.GetProperty("user").GetProperty("id").GetString()!;
        var relyingParty = options.GetProperty("rp").GetProperty("id").GetString()!;
        byte[] data = [.. Data(fault.RelyingParty ?? relyingParty, fault, attests: true), .. Attested()];
        var response = new
        {
            clientDataJSON = Encode(ClientData("webauthn.create", options, fault)),
            attestationObject = Encode(Attestation(data)),
            transports = new[] { "internal", "<b>not a way</b>" },
        };
        return Credential(response);
    }

    /// <summary>Signs with the passkey: the JSON of <c>PublicKeyCredential.toJSON()</c>.</summary>
    /// <param name="options">The options of <c>navigator.credentials.get</c>.</param>
    /// <param name="fault">The faults of the answer.</param>
    public object Sign(JsonElement options, AnswerFault? fault = null)
    {
        fault ??= None;
        if (Counts) Count++;
        var data = Data(fault.RelyingParty ?? options.GetProperty("rpId").GetString()!, fault, attests: false);
        var client = ClientData("webauthn.get", options, fault);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var signature = (fault.IsForged ? other : _key).SignData(
            [.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        var response = new
        {
            clientDataJSON = Encode(client),
            authenticatorData = Encode(data),
            signature = Encode(signature),
            userHandle = fault.UserHandle is { } handle ? Encode(Encoding.UTF8.GetBytes(handle)) : UserHandle,
        };
        return Credential(response);
    }

    private object Credential(object response) =>
        new { id = Encode(Id), rawId = Encode(Id), type = "public-key", clientExtensionResults = new { }, response };

    private byte[] ClientData(string type, JsonElement options, AnswerFault fault) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        type = fault.Type ?? type,
        challenge = fault.Challenge is { } other ? Encode(other) : options.GetProperty("challenge").GetString(),
        origin = fault.Origin ?? origin,
        crossOrigin = fault.IsCrossOrigin,
    });

    /// <summary>The hash of the relying party, the flags (present, verified, with a public key) and the counter.</summary>
    private byte[] Data(string relyingParty, AnswerFault fault, bool attests)
    {
        var flags = (byte)(0x01 | (fault.IsVerified ? 0x04 : 0) | (attests ? 0x40 : 0));
        byte[] count = [(byte)(Count >> 24), (byte)(Count >> 16), (byte)(Count >> 8), (byte)Count];
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(relyingParty)), flags, .. count];
    }

    /// <summary>The kind of the authenticator (none), the id of the passkey and its public key (COSE, RFC 9053).</summary>
    private byte[] Attested()
    {
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        var key = new CborWriter(CborConformanceMode.Ctap2Canonical);
        key.WriteStartMap(5);
        foreach (var (label, value) in (ReadOnlySpan<(int, int)>)[(1, 2), (3, -7), (-1, 1)])
        {
            key.WriteInt32(label);
            key.WriteInt32(value);
        }

        foreach (var (label, value) in (ReadOnlySpan<(int, byte[])>)[(-2, point.X!), (-3, point.Y!)])
        {
            key.WriteInt32(label);
            key.WriteByteString(value);
        }

        key.WriteEndMap();
        return [.. new byte[16], (byte)(Id.Length >> 8), (byte)Id.Length, .. Id, .. key.Encode()];
    }

    private static byte[] Attestation(byte[] data)
    {
        var attestation = new CborWriter(CborConformanceMode.Ctap2Canonical);
        attestation.WriteStartMap(3);
        attestation.WriteTextString("fmt");
        attestation.WriteTextString("none");
        attestation.WriteTextString("attStmt");
        attestation.WriteStartMap(0);
        attestation.WriteEndMap();
        attestation.WriteTextString("authData");
        attestation.WriteByteString(data);
        attestation.WriteEndMap();
        return attestation.Encode();
    }

    private static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
