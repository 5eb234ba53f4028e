using Chat.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Session;

/// <summary>
/// A user signs in with the password and a code. <see cref="Admin.SchoolTests"/> has an admin who must set the app up first.
/// </summary>
public sealed class FactorTests(RunningChat chat)
{
    [Fact]
    public async Task After_setting_up_an_app_the_password_alone_opens_nothing()
    {
        var pair = chat.NextPair();
        await using var browser = await chat.OpenBrowserAsync();
        await browser.SignInAsync(pair.Student);
        browser.ExpectsTrouble = true;
        await browser.OpenSettingsAsync();
        await browser.Button("setUpApp").ClickAsync();
        var app = await AuthenticatorApp.ReadAsync(browser);
        var codes = await app.ConfirmAsync(browser);
        codes.Distinct().Count().ShouldBe(10);
        var saving = browser.Page.WaitForDownloadAsync();
        await browser.Button("downloadCodes").ClickAsync();
        var saved = await File.ReadAllTextAsync(await (await saving).PathAsync(), TestContext.Current.CancellationToken);
        codes.ShouldAllBe(code => saved.Contains(code));
        await browser.Button("codesKept").ClickAsync();
        await Expect(browser.Page.GetByText(browser.Say("codesLeft", ("count", 10)))).ToBeVisibleAsync();

        await browser.SignOutAsync();
        await AskedAsync(browser, pair.Student);
        (await browser.Context.APIRequest.GetAsync("/api/conversations")).Status.ShouldBe(401);
        await GiveAsync(browser, app.Code(later: 1));
        await Expect(browser.Button("menu")).ToBeVisibleAsync();

        await using var another = await chat.OpenBrowserAsync();
        another.ExpectsTrouble = true;
        await another.Page.GotoAsync("/");
        await AskedAsync(another, pair.Student);
        await GiveAsync(another, app.Code(later: 1));
        await Expect(another.Page.GetByText(another.Say("codeUsed"))).ToBeVisibleAsync();
        await another.Button("useRecoveryCode").ClickAsync();
        await RecoverAsync(another, codes[0]);
        await Expect(another.Button("menu")).ToBeVisibleAsync();

        await another.SignOutAsync();
        await AskedAsync(another, pair.Student);
        await another.Button("useRecoveryCode").ClickAsync();
        await RecoverAsync(another, codes[0]);
        await Expect(another.Page.GetByText(another.Say("recoveryCodeWrong"))).ToBeVisibleAsync();
        (await another.Context.APIRequest.GetAsync("/api/conversations")).Status.ShouldBe(401);
        await RecoverAsync(another, codes[1]);
        await Expect(another.Button("menu")).ToBeVisibleAsync();
    }

    private static async Task AskedAsync(Browser browser, DemoAccount account)
    {
        await browser.Page.GetByLabel(browser.Say("email")).FillAsync(account.Email);
        await browser.Page.GetByLabel(browser.Say("password"), new() { Exact = true }).FillAsync(DemoAccount.Password);
        await browser.Button("signIn").ClickAsync();
        await Expect(browser.Page.GetByRole(AriaRole.Heading, new() { Name = browser.Say("secondStep"), Level = 1 })).ToBeVisibleAsync();
    }

    private static async Task RecoverAsync(Browser browser, string code)
    {
        await browser.Page.GetByLabel(browser.Say("recoveryCode"), new() { Exact = true }).FillAsync(code);
        await browser.Button("signIn").ClickAsync();
    }

    private static async Task GiveAsync(Browser browser, string code)
    {
        await browser.Page.GetByLabel(browser.Say("appCode")).FillAsync(code);
        await browser.Button("signIn").ClickAsync();
    }
}
