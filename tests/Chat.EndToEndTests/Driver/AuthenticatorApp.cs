using Microsoft.Playwright;
using OtpNet;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Driver;

/// <summary>A person's authenticator app. Chat takes the code of the next step too, so a test has two codes without a wait.</summary>
internal sealed class AuthenticatorApp(string secret)
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    private readonly DateTime _start = DateTime.UtcNow;

    /// <summary>The code of the step in which the app was made, or that many steps later.</summary>
    public string Code(int later = 0) => new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp(_start + (later * Step));

    /// <summary>Reads the secret from the page that shows it beside the QR code.</summary>
    public static async Task<AuthenticatorApp> ReadAsync(Browser browser)
    {
        await Expect(browser.Page.GetByRole(AriaRole.Img, new() { Name = browser.Say("qrCode") })).ToBeVisibleAsync();
        await Expect(browser.Page.GetByLabel(browser.Say("appCode"))).ToBeFocusedAsync();
        await Expect(browser.Page.Locator("[data-entering]")).ToHaveCountAsync(0);
        return new((await browser.Page.Locator("form code").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal));
    }

    /// <summary>Confirms the app on the page that shows its secret, and returns the recovery codes.</summary>
    public async Task<IReadOnlyList<string>> ConfirmAsync(Browser browser)
    {
        await browser.Page.GetByLabel(browser.Say("appCode")).FillAsync(Code());
        await browser.Button("confirmApp").ClickAsync();
        await Expect(browser.Button("copyCodes")).ToBeFocusedAsync();
        return await browser.Page.GetByRole(AriaRole.List, new() { Name = browser.Say("recoveryCodes") })
            .GetByRole(AriaRole.Listitem).AllInnerTextsAsync();
    }
}
