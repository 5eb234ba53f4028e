using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Tours;

/// <summary>Visits every screen of the administration and its states, beside the <see cref="Tour"/> of students and coaches.</summary>
internal sealed class AdminTour(Browser admin)
{
    private const string Student = "student@demo.test";

    private IPage Page => admin.Page;

    /// <summary>Calls <paramref name="visit"/> at each screen with its name.</summary>
    public async Task WalkAsync(Func<Browser, string, Task> visit)
    {
        await EnterAsync(admin);
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = admin.Say("people"), Level = 1 })).ToBeFocusedAsync();
        await Expect(Page.GetByText("admin@demo.test")).ToBeVisibleAsync();
        await visit(admin, "admin-people");
        await NewPersonAsync(visit);
        var search = Page.GetByRole(AriaRole.Searchbox);
        await search.FillAsync("zzz");
        await Expect(Page.GetByText(admin.Say("nobodyFound"))).ToBeVisibleAsync();
        await visit(admin, "admin-people-no-match");
        await search.FillAsync(Student);
        await Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link).ClickAsync();
        await PersonAsync(visit);
        await SectionAsync("coachingsTitle", "admin-coachings", visit);
        await ImportAsync(visit);
        await SectionAsync("numbersTitle", "admin-numbers", visit);
        await SectionAsync("systemTitle", "admin-system", visit);
        await ErasuresAsync(visit);
        await new AccessTour(admin).WalkAsync(visit);
        await TokensAsync(visit);
        await Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = admin.Say("auditLog") }).ClickAsync();
        await Expect(Page.GetByText(admin.Say("allChanges"))).ToBeVisibleAsync();
        await Expect(Page.GetByText(admin.Say("loading"))).ToHaveCountAsync(0);
        await visit(admin, "admin-audit");
        await admin.Button("menu").ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Menuitem).First).ToBeVisibleAsync();
        await visit(admin, "menu-admin");
    }

    /// <summary>Signs in as the admin of the demo accounts.</summary>
    public static async Task EnterAsync(Browser browser)
    {
        await browser.Page.GotoAsync("/");
        var account = browser.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "admin@demo.test" });
        await account.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(browser.Button("menu")).ToBeVisibleAsync();
    }

    private async Task SectionAsync(string title, string name, Func<Browser, string, Task> visit)
    {
        await Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = admin.Say(title) }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = admin.Say(title), Level = 1 })).ToBeFocusedAsync();
        await Expect(Page.GetByText(admin.Say("loading"))).ToHaveCountAsync(0);
        await Tour.WholeAsync(admin, name, visit);
    }

    private async Task ImportAsync(Func<Browser, string, Task> visit)
    {
        await SectionAsync("importTitle", "admin-import", visit);
        await ChooseFileAsync(
            admin,
            "email,name,role,coach,phone",
            "noor@tour.test,Noor Visser,student,coach@demo.test,1",
            "lee@tour.test,Lee Jansen,coach,,2",
            "nobody,Robin de Boer,student,,3",
            "sam@tour.test,Sam de Vries,teacher,,4");
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = admin.Say("importFaults") })).ToBeVisibleAsync();
        await Tour.WholeAsync(admin, "admin-import-preview", visit);
    }

    /// <summary>Chooses a file with these lines on the page of the import.</summary>
    public static Task ChooseFileAsync(Browser browser, params string[] lines) =>
        browser.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "people.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes(string.Join('\n', lines)),
        });

    /// <summary>Shows a request and a hold, as the API might answer.</summary>
    private async Task ErasuresAsync(Func<Browser, string, Task> visit)
    {
        const string Answer =
            """
            {"requests":[
                {"student":{"id":"1","name":"Noor Visser"},"coach":{"id":"2","name":"Chris Bakker"},
                    "askedAt":"2026-03-01T09:00:00Z","isHeld":false},
                {"student":{"id":"3","name":"Sam de Vries"},"coach":{"id":"2","name":"Chris Bakker"},
                    "askedAt":"2026-03-02T09:00:00Z","isHeld":true}],
            "holds":[{"person":{"id":"3","name":"Sam de Vries"},"setAt":"2026-02-01T09:00:00Z"}]}
            """;
        var answer = new RouteFulfillOptions { Body = Answer, ContentType = "application/json" };
        await Page.RouteAsync("**/api/admin/erasures", route => route.FulfillAsync(answer));
        await SectionAsync("erasuresTitle", "admin-erasures", visit);
        foreach (var (button, name) in new[] { ("approveErasure", "admin-erasure-approve"), ("refuseErasure", "admin-erasure-refuse") })
        {
            var answers = Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button).Filter(new() { HasText = admin.Say(button) });
            await answers.First.ClickAsync();
            await Expect(Page.GetByRole(AriaRole.Alertdialog)).ToBeVisibleAsync();
            await visit(admin, name);
            await admin.Button("cancel").ClickAsync();
            await Expect(Page.GetByRole(AriaRole.Alertdialog)).ToHaveCountAsync(0);
        }
    }

    private async Task TokensAsync(Func<Browser, string, Task> visit)
    {
        await Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = admin.Say("tokensTitle") }).ClickAsync();
        await admin.Button("newToken").ClickAsync();
        await Page.GetByRole(AriaRole.Dialog).GetByLabel(admin.Say("tokenName")).FillAsync("Entra ID");
        await visit(admin, "admin-new-token");
        await admin.Button("makeToken").ClickAsync();
        await Expect(admin.Button("copyToken")).ToBeFocusedAsync();
        await visit(admin, "admin-token-secret");
        await admin.Button("tokenKept").ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Main).GetByText("Entra ID").First).ToBeVisibleAsync();
        await Tour.WholeAsync(admin, "admin-tokens", visit);
    }

    private async Task NewPersonAsync(Func<Browser, string, Task> visit)
    {
        await admin.Button("newPerson").ClickAsync();
        var dialog = Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel(admin.Say("personName")).FillAsync("Another Student");
        await dialog.GetByLabel(admin.Say("personEmail")).FillAsync(Student);
        await dialog.GetByText(admin.Say("student"), new() { Exact = true }).ClickAsync();
        admin.ExpectsTrouble = true;
        await admin.Button("addPerson").ClickAsync();
        await Expect(dialog.GetByText(admin.Say("addressTaken"))).ToBeVisibleAsync();
        await visit(admin, "admin-new-person");
        await Page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToHaveCountAsync(0);
    }

    private async Task PersonAsync(Func<Browser, string, Task> visit)
    {
        await Expect(admin.Button("disablePerson")).ToBeVisibleAsync();
        await Expect(Page.GetByText(admin.Say("loading"))).ToHaveCountAsync(0);
        await Tour.WholeAsync(admin, "admin-person", visit);
        await admin.Button("giveCoach").ClickAsync();
        await Page.GetByRole(AriaRole.Combobox).PressSequentiallyAsync("coach 000");
        await Expect(Page.GetByRole(AriaRole.Option)).ToHaveCountAsync(9);
        await Page.Keyboard.PressAsync("Escape");
        await Expect(Page.GetByRole(AriaRole.Option)).ToHaveCountAsync(0);
        await visit(admin, "admin-give-coach");
        await admin.Button("cancel").ClickAsync();
        await admin.Button("disablePerson").ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Alertdialog)).ToBeVisibleAsync();
        await visit(admin, "admin-disable");
        await admin.Button("cancel").ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Alertdialog)).ToHaveCountAsync(0);
    }
}
