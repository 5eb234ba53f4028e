using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Tours;

/// <summary>Visits the administration's screens of requests to read a conversation, as the API might answer.</summary>
internal sealed class AccessTour(Browser admin)
{
    private readonly string _soon = $"{DateTimeOffset.UtcNow.AddMinutes(50):O}";

    private string Opened => $$"""
        {"student":{"id":"3","name":"Sam de Vries"},"coach":{"id":"2","name":"Chris Bakker"},"endsAt":"{{_soon}}","hasMore":true,
        "items":[
            {"seq":7,"change":7,"clientId":"0199a7d2-0000-7000-8000-000000000003","sender":"3","text":"Can we talk tomorrow?",
                "sentAt":"2026-02-28T09:00:00Z","editedAt":null,"deletedAt":null,"automatic":false,"replyTo":null,"reactions":{} },
            {"seq":8,"change":8,"clientId":"0199a7d2-0000-7000-8000-000000000004","sender":"2","text":"",
                "sentAt":"2026-02-28T09:05:00Z","editedAt":null,"deletedAt":"2026-02-28T09:06:00Z","automatic":false,"replyTo":null,
                "reactions":{} } ]}
        """;

    private IPage Page => admin.Page;

    /// <summary>Calls <paramref name="visit"/> at each screen with its name.</summary>
    public async Task WalkAsync(Func<Browser, string, Task> visit)
    {
        await AnswerAsync("**/api/admin/access-requests", Requests(await OwnIdAsync()));
        await AnswerAsync("**/api/admin/access-requests/*/pages", Opened);
        var title = admin.Say("readingTitle");
        await Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = title, Level = 1 })).ToBeFocusedAsync();
        await Expect(Page.GetByText(admin.Say("loading"))).ToHaveCountAsync(0);
        await Tour.WholeAsync(admin, "admin-reading", visit);
        var main = Page.GetByRole(AriaRole.Main);
        await main.GetByRole(AriaRole.Button).Filter(new() { HasText = admin.Say("grantReading") }).First.ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Alertdialog)).ToBeVisibleAsync();
        await visit(admin, "admin-reading-grant");
        await admin.Button("cancel").ClickAsync();
        await main.GetByRole(AriaRole.Link).Filter(new() { HasText = admin.Say("readNow") }).ClickAsync();
        await Expect(admin.Button("readNewest")).ToBeVisibleAsync();
        await visit(admin, "admin-reading-before");
        await admin.Button("readNewest").ClickAsync();
        await Expect(Page.GetByText("Can we talk tomorrow?")).ToBeVisibleAsync();
        await Tour.WholeAsync(admin, "admin-reading-page", visit);
    }

    private string Requests(string me) => $$"""
        [{"id":"0199a7d2-0000-7000-8000-000000000001","student":{"id":"1","name":"Noor Visser"},
            "coach":{"id":"2","name":"Chris Bakker"},"basis":"safeguarding",
            "reason":"A teacher is worried about the safety of the student.","askedBy":{"id":"8","name":"Lee Jansen"},
            "askedAt":"2026-03-01T09:00:00Z","grantedBy":null,"grantedAt":null,"endsAt":"2026-03-02T09:00:00Z",
            "hiddenUntil":"2026-04-01T09:00:00Z","state":"waiting"},
        {"id":"0199a7d2-0000-7000-8000-000000000002","student":{"id":"3","name":"Sam de Vries"},
            "coach":{"id":"2","name":"Chris Bakker"},"basis":"legal","reason":"An order of the court.",
            "askedBy":{"id":"{{me}}","name":"Admin"},"askedAt":"2026-03-01T08:00:00Z","grantedBy":{"id":"8","name":"Lee Jansen"},
            "grantedAt":"2026-03-01T08:30:00Z","endsAt":"{{_soon}}","hiddenUntil":null,"state":"open"}]
        """;

    private async Task AnswerAsync(string path, string body) =>
        await Page.RouteAsync(path, route => route.FulfillAsync(new() { Body = body, ContentType = "application/json" }));

    private async Task<string> OwnIdAsync()
    {
        var session = await Page.EvaluateAsync<JsonElement>("async () => await (await fetch('/api/session')).json()");
        return session.GetProperty("id").GetString()!;
    }
}
