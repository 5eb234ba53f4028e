using Microsoft.Playwright;

namespace Chat.EndToEndTests.Driver;

/// <summary>
/// Chromium's authenticator in software, over the DevTools protocol (https://chromedevtools.github.io/devtools-protocol/tot/WebAuthn/):
/// the passkeys of a device, with a user who is always there.
/// </summary>
internal sealed class VirtualAuthenticator
{
    private readonly ICDPSession _devtools;
    private readonly string _id;

    private VirtualAuthenticator(ICDPSession devtools, string id) => (_devtools, _id) = (devtools, id);

    /// <summary>Gives the page an authenticator, which lives as long as the page.</summary>
    public static async Task<VirtualAuthenticator> AddAsync(IPage page)
    {
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        var options = new Dictionary<string, object>
        {
            ["protocol"] = "ctap2",
            ["ctap2Version"] = "ctap2_1",
            ["transport"] = "internal",
            ["hasResidentKey"] = true,
            ["hasUserVerification"] = true,
            ["isUserVerified"] = true,
            ["automaticPresenceSimulation"] = true,
        };
        var added = await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new() { ["options"] = options });
        return new(devtools, added!.Value.GetProperty("authenticatorId").GetString()!);
    }

    /// <summary>Sets whether the user is recognised, for example by a fingerprint.</summary>
    public Task RecogniseAsync(bool isUserVerified) =>
        _devtools.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = _id, ["isUserVerified"] = isUserVerified });

    /// <summary>The number of passkeys on the device.</summary>
    public async Task<int> CountAsync()
    {
        var kept = await _devtools.SendAsync("WebAuthn.getCredentials", new() { ["authenticatorId"] = _id });
        return kept!.Value.GetProperty("credentials").GetArrayLength();
    }
}
