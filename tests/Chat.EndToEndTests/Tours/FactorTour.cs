using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Tours;

/// <summary>Visits the pages of the second factor with a person who is signed in, and who is signed in again afterwards.</summary>
internal sealed class FactorTour(Browser person, string email, string password)
{
    private IPage Page => person.Page;

    /// <summary>Calls <paramref name="visit"/> at each screen with its name.</summary>
    public async Task WalkAsync(Func<Browser, string, Task> visit)
    {
        // Chromium logs the answers that ask for a code or a proof.
        person.ExpectsTrouble = true;
        await RequiredAsync(visit);
        await person.OpenSettingsAsync();
        await person.Button("setUpApp").ClickAsync();
        var app = await AuthenticatorApp.ReadAsync(person);
        await visit(person, "factor-set-up");
        var codes = await app.ConfirmAsync(person);
        await visit(person, "factor-recovery-codes");
        await person.Button("codesKept").ClickAsync();
        await Expect(Page.GetByText(person.Texts.Any("appSince"))).ToBeVisibleAsync();
        await ProofAsync(visit);

        await Page.GotoAsync("/");
        await person.SignOutAsync();
        await Page.GetByLabel(person.Say("email")).FillAsync(email);
        await Page.GetByLabel(person.Say("password"), new() { Exact = true }).FillAsync(password);
        await person.Button("signIn").ClickAsync();
        await Expect(Page.GetByLabel(person.Say("appCode"))).ToBeFocusedAsync();
        await visit(person, "sign-in-code");
        await person.Button("useRecoveryCode").ClickAsync();
        await Page.GetByLabel(person.Say("recoveryCode"), new() { Exact = true }).FillAsync(codes[0]);
        await visit(person, "sign-in-recovery-code");
        await person.Button("signIn").ClickAsync();
        await Expect(person.Button("menu")).ToBeVisibleAsync();
    }

    /// <summary>The page of a user who lacks a required second factor. The tour's roles require none: an answer is changed.</summary>
    private async Task RequiredAsync(Func<Browser, string, Task> visit)
    {
        const string Session = "**/api/session";
        await Page.RouteAsync(Session, async route =>
        {
            var answer = await route.FetchAsync();
            var body = (await answer.TextAsync()).Replace("\"lacksFactor\":false", "\"lacksFactor\":true", StringComparison.Ordinal);
            await route.FulfillAsync(new() { Response = answer, Body = body });
        });
        await Page.ReloadAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = person.Say("factorRequired"), Level = 1 })).ToBeFocusedAsync();
        await visit(person, "factor-required");
        await Page.UnrouteAsync(Session);
        await Page.ReloadAsync();
        await Expect(person.Button("menu")).ToBeVisibleAsync();
    }

    /// <summary>The question for a proof, which a call causes some minutes after the sign-in.</summary>
    private async Task ProofAsync(Func<Browser, string, Task> visit)
    {
        Regex codes = new("/recovery-codes$");
        await Page.RouteAsync(codes, route => route.FulfillAsync(new()
        {
            Status = 403,
            ContentType = "application/problem+json",
            Body = """{"type":"urn:chat:problem:proof-needed","status":403}""",
        }));
        await person.Button("renewCodes").ClickAsync();
        var field = Page.GetByLabel(person.Say("currentPassword"), new() { Exact = true }).Last;
        await Expect(field).ToBeFocusedAsync();
        await field.FillAsync(password);
        await person.Button("goOn").ClickAsync();
        await Expect(Page.GetByLabel(person.Say("appCode"))).ToBeVisibleAsync();
        await visit(person, "proof");
        await person.Button("cancel").ClickAsync();
        await Expect(Page.GetByText(person.Say("proofNeeded"))).ToBeVisibleAsync();
        await Page.UnrouteAsync(codes);
    }
}
