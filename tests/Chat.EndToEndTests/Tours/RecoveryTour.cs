using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Tours;

/// <summary>
/// Follows the recovery of an account: an admin asks for it, its owner stops it, the admin asks again, and a second admin confirms.
/// </summary>
internal sealed class RecoveryTour(Browser owner, Browser admin, Browser guest, Database database)
{
    public const string Former = "quite another phrase";
    private const string Chosen = "a third phrase, just as long";

    /// <summary>Calls <paramref name="visit"/> at each screen with its name.</summary>
    public async Task WalkAsync(Func<Browser, string, Task> visit)
    {
        await AdminTour.EnterAsync(admin);
        var (id, email) = await MakeAsync(admin, "Robin", "student");
        var (_, second) = await MakeAsync(admin, "Second Admin", "admin");
        await database.SettleAdminAsync(second);
        await SignInAsync(owner, email, Former);
        var link = await AskAsync(id, visit);

        await Expect(owner.Button("stopRecovery")).ToBeVisibleAsync();
        await visit(owner, "recovery-banner");
        await guest.Page.GotoAsync(link);
        await TitleAsync("linkWaits");
        await visit(guest, "welcome-waits");

        await owner.Button("stopRecovery").ClickAsync();
        await Expect(owner.Button("stopRecovery")).ToHaveCountAsync(0);
        // Chromium logs the refusals of links that are void, and of the sessions that end.
        guest.ExpectsTrouble = owner.ExpectsTrouble = true;
        await guest.Button("tryAgain").ClickAsync();
        await TitleAsync("linkVoid");

        await admin.Page.ReloadAsync();
        link = await AskAsync(id, (_, _) => Task.CompletedTask);
        await SignInAsync(guest, second, Former);
        await guest.Page.GotoAsync($"/admin/people/{id}");
        await guest.Button("confirmRecovery").ClickAsync();
        await visit(guest, "admin-recovery-confirm");
        await ConfirmAsync(guest, "confirmRecovery");
        await Expect(guest.Button("confirmRecovery")).ToHaveCountAsync(0);
        await Tour.WholeAsync(guest, "admin-recovery-confirmed", visit);

        await guest.Page.GotoAsync(link);
        await TitleAsync("welcomePerson", ("name", "Robin"));
        await visit(guest, "welcome-recovery");
        await guest.Page.GetByLabel(guest.Say("newPassword"), new() { Exact = true }).FillAsync(Chosen);
        await guest.Button("choosePassword").ClickAsync();
        await TitleAsync("passwordSet");
        await Expect(owner.Page.GetByText(owner.Say("signedOut"))).ToBeVisibleAsync();
        await SignInAsync(owner, email, Chosen);
        await Expect(owner.Button("stopRecovery")).ToHaveCountAsync(0);
    }

    /// <summary>Asks for the recovery on the person's page, and takes the link, because Chat sends no mail here.</summary>
    private async Task<string> AskAsync(string id, Func<Browser, string, Task> visit)
    {
        await admin.Page.GotoAsync($"/admin/people/{id}");
        await admin.Button("askRecovery").ClickAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Alertdialog)).ToBeVisibleAsync();
        await visit(admin, "admin-recovery-ask");
        await ConfirmAsync(admin, "askRecovery");
        var link = admin.Page.Locator("code");
        await Expect(link).ToBeVisibleAsync();
        await Expect(admin.Button("confirmRecovery")).ToHaveCountAsync(0);
        await Tour.WholeAsync(admin, "admin-recovery", visit);
        return await link.InnerTextAsync();
    }

    private static Task ConfirmAsync(Browser browser, string key) => browser.Page.GetByRole(AriaRole.Alertdialog)
        .GetByRole(AriaRole.Button, new() { Name = browser.Say(key), Exact = true }).ClickAsync();

    public static async Task SignInAsync(Browser browser, string email, string password)
    {
        if (browser.Page.Url == "about:blank" || !await browser.Button("signIn").IsVisibleAsync()) await browser.Page.GotoAsync("/");
        await browser.Page.GetByLabel(browser.Say("email")).FillAsync(email);
        await browser.Page.GetByLabel(browser.Say("password"), new() { Exact = true }).FillAsync(password);
        await browser.Button("signIn").ClickAsync();
        await Expect(browser.Button("menu")).ToBeVisibleAsync();
    }

    /// <summary>Makes a person who has chosen a password.</summary>
    public static async Task<(string Id, string Email)> MakeAsync(Browser admin, string name, string role)
    {
        var email = $"{Guid.NewGuid():N}@school.test";
        var id = await admin.Page.EvaluateAsync<string>(
            """
            async ({ name, email, role, password }) => {
                const post = async (path, body) => await (await fetch(path, {
                    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
                })).text();
                const { id } = JSON.parse(await post('/api/admin/people', { name, email, role, language: null, externalId: null }));
                const { link } = JSON.parse(await post(`/api/admin/people/${id}/invitation`, {}));
                await post('/api/links/password', { token: link.split('#')[1], password });
                return id;
            }
            """,
            new { name, email, role, password = Former });
        return (id, email);
    }

    private Task TitleAsync(string key, params ReadOnlySpan<(string Name, object Value)> values) =>
        Expect(guest.Page.GetByRole(AriaRole.Heading, new() { Name = guest.Say(key, values), Exact = true, Level = 1 })).ToBeFocusedAsync();
}
