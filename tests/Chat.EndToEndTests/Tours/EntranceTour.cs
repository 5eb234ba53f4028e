using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Tours;

/// <summary>Visits the pages of one-time links: an admin makes a link, and its user chooses a password and signs in.</summary>
internal sealed class EntranceTour(Browser guest, Browser admin)
{
    private const string Chosen = "quite another phrase";

    private IPage Page => guest.Page;

    /// <summary>Calls <paramref name="visit"/> at each screen with its name.</summary>
    public async Task WalkAsync(Func<Browser, string, Task> visit)
    {
        var email = $"{Guid.NewGuid():N}@school.test";
        var link = await InviteAsync(email, visit);

        await Page.GotoAsync(link);
        await TitleAsync("welcomePerson", ("name", "Robin"));
        await visit(guest, "welcome");
        await Page.GetByLabel(guest.Say("newPassword"), new() { Exact = true }).FillAsync(Chosen);
        await guest.Button("choosePassword").ClickAsync();
        await TitleAsync("passwordSet");
        await visit(guest, "welcome-done");
        await guest.Button("signIn").ClickAsync();
        await Page.GetByLabel(guest.Say("email")).FillAsync(email);
        await Page.GetByLabel(guest.Say("password"), new() { Exact = true }).FillAsync(Chosen);
        await guest.Button("signIn").ClickAsync();
        await Expect(guest.Button("menu")).ToBeVisibleAsync();
        await new FactorTour(guest, email, Chosen).WalkAsync(visit);
        await guest.SignOutAsync();

        // Chromium logs the refusals of the void link, and of the mail that nobody sends here.
        guest.ExpectsTrouble = true;
        await Page.GotoAsync("about:blank");
        await Page.GotoAsync(link);
        await TitleAsync("linkVoid");
        await visit(guest, "welcome-void");
        await Page.GetByRole(AriaRole.Link, new() { Name = guest.Say("askNewLink") }).ClickAsync();
        await TitleAsync("forgotPassword");
        await visit(guest, "forgot");
        await Page.GetByLabel(guest.Say("email")).FillAsync(email);
        await guest.Button("mailLink").ClickAsync();
        await Expect(Page.GetByText(guest.Say("forgotWithoutMail"))).ToBeVisibleAsync();
        await visit(guest, "forgot-without-mail");
        await Page.GetByRole(AriaRole.Link, new() { Name = guest.Say("backToSignIn") }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Link, new() { Name = guest.Say("forgotPassword") })).ToBeVisibleAsync();
        await StopMailAsync(visit);
    }

    private async Task StopMailAsync(Func<Browser, string, Task> visit)
    {
        await Page.GotoAsync($"/mail#{Guid.NewGuid():N}");
        await Expect(guest.Button("stopMailButton")).ToBeVisibleAsync();
        await visit(guest, "stop-mail");
        await guest.Button("stopMailButton").ClickAsync();
        await Expect(Page.GetByText(guest.Say("stopMailUnknown"))).ToBeVisibleAsync();
        await visit(guest, "stop-mail-unknown");
    }

    /// <summary>Makes a person, and takes the link from the person's page.</summary>
    private async Task<string> InviteAsync(string email, Func<Browser, string, Task> visit)
    {
        await AdminTour.EnterAsync(admin);
        var id = await admin.Page.EvaluateAsync<string>(
            """
            async email => (await (await fetch('/api/admin/people', {
                method: 'POST',
                headers: { 'Content-Type': 'application/json' },
                body: JSON.stringify({ name: 'Robin', email, role: 'student', language: null, externalId: null }),
            })).json()).id
            """,
            email);
        await admin.Page.GotoAsync($"/admin/people/{id}");
        await admin.Button("invite").ClickAsync();
        var link = admin.Page.Locator("code");
        await Expect(link).ToBeVisibleAsync();
        await Tour.WholeAsync(admin, "admin-person-invited", visit);
        return await link.InnerTextAsync();
    }

    private Task TitleAsync(string key, params ReadOnlySpan<(string Name, object Value)> values) =>
        Expect(Page.GetByRole(AriaRole.Heading, new() { Name = guest.Say(key, values), Exact = true, Level = 1 })).ToBeFocusedAsync();
}
