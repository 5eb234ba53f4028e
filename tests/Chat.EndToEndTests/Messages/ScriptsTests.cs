using Chat.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Messages;

/// <summary>Right-to-left names and texts in a left-to-right app.</summary>
public sealed class ScriptsTests(RunningChat chat)
{
    private const string Name = "نور الهدى العلي";
    private const string Cyrillic = "Анна Иванова";
    private const string Arabic = "صباح الخير! هل قرأت الخطة التي أرسلتها أمس إلى المدربة قبل أن نبدأ العمل معًا هذا الأسبوع؟\nنعم";
    private const string Hebrew = "ראו https://example.test/plan?a=1 לפני יום Thursday בשעה 10:30";
    private const string Latin = "She wrote שלום to me\nand left";

    /// <summary>The direction of a text, and the side of its last line.</summary>
    private const string LastLine = """
        (text) => {
          const range = document.createRange();
          range.selectNodeContents(text);
          const line = [...range.getClientRects()].filter(({ width }) => width > 0).at(-1);
          const box = text.getBoundingClientRect();
          const side = line.left - box.left < 2 ? 'left' : box.right - line.right < 2 ? 'right' : 'between';
          return `${getComputedStyle(text).direction} ${side}`;
        }
        """;

    /// <summary>The direction of a text that may be cut, whether it is, and whether its beginning can be seen.</summary>
    private const string Beginning = """
        (text) => {
          const range = document.createRange();
          range.setStart(text.firstChild, 0);
          range.setEnd(text.firstChild, 1);
          const [first, box] = [range.getBoundingClientRect(), text.getBoundingClientRect()];
          const isSeen = first.width > 0 && first.left > box.left - 1 && first.right < box.right + 1;
          const isCut = text.scrollWidth > text.clientWidth;
          return `${getComputedStyle(text).direction}, ${isCut ? 'cut' : 'whole'}, its beginning ${isSeen ? 'in' : 'out of'} view`;
        }
        """;

    /// <summary>Whether the app's own font for Cyrillic was loaded, which happens only where a text needs it.</summary>
    private const string HasCyrillic = """
        async () => {
          await document.fonts.ready;
          return [...document.fonts].some(({ family, unicodeRange, status }) =>
            family.includes('Onest') && /U\+0?400-/.test(unicodeRange) && status === 'loaded');
        }
        """;

    private static readonly string? Pictures = Environment.GetEnvironmentVariable("CHAT_SCREENSHOTS");

    [Fact]
    public async Task Each_text_goes_its_own_way()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync(new() { ViewportSize = Screens.Phone });
        await using var coach = await chat.OpenBrowserAsync();
        foreach (var address in (string[])["**/api/conversations", "**/api/session"])
            await student.Page.RouteAsync(address, route => RenameAsync(route, pair));
        await Task.WhenAll(student.Page.GotoAsync("/"), coach.SignInAsync(pair.Coach));
        await student.Page.GetByLabel(student.Say("email")).FillAsync(pair.Student.Email);
        await student.Page.GetByLabel(student.Say("password"), new() { Exact = true }).FillAsync(DemoAccount.Password);
        await student.Button("signIn").ClickAsync();
        await student.LeaveConversationAsync();
        await Expect(student.Page.GetByRole(AriaRole.Heading, new() { Name = Cyrillic })).ToBeVisibleAsync();
        (await student.Page.EvaluateAsync<bool>(HasCyrillic)).ShouldBeTrue();
        await coach.OpenConversationAsync(pair.Student);
        await coach.WriteAsync(Arabic);
        var conversation = student.Page.GetByRole(AriaRole.Link, new() { NameRegex = new(Name) });
        var preview = conversation.GetByText(Arabic.Split('!')[0]);
        await Expect(preview).ToBeVisibleAsync();
        (await preview.EvaluateAsync<string>(Beginning)).ShouldBe("rtl, cut, its beginning in view");
        foreach (var text in (string[])[Hebrew, Latin]) await coach.WriteAsync(text);

        await Expect(conversation).ToContainTextAsync("She wrote");
        await PictureAsync(student, "list");
        var name = conversation.GetByText(Name, new() { Exact = true });
        (await name.EvaluateAsync<string>("element => getComputedStyle(element).direction")).ShouldBe("rtl");
        await conversation.ClickAsync();
        await Expect(student.Page.GetByRole(AriaRole.Heading, new() { Name = Name })).ToHaveCSSAsync("direction", "rtl");
        await Expect(student.Messages).ToContainTextAsync("She wrote");
        await student.WriteAsync(Arabic);
        await Expect(student.Messages.GetByText("نعم")).ToHaveCountAsync(2);
        await student.Composer.FillAsync(Hebrew);
        await Expect(student.Composer).ToHaveCSSAsync("direction", "rtl");
        await PictureAsync(student, "conversation");

        var texts = student.Messages.Locator("p[dir=auto]");
        (await texts.Nth(0).EvaluateAsync<string>(LastLine)).ShouldBe("rtl right");
        (await texts.Nth(1).EvaluateAsync<string>(LastLine)).ShouldStartWith("rtl");
        (await texts.Nth(2).EvaluateAsync<string>(LastLine)).ShouldBe("ltr left");
        (await texts.Nth(3).EvaluateAsync<string>(LastLine)).ShouldBe("rtl right");

        // A message is on its sender's side, in any script. An address is written from left to right.
        var (theirs, mine) = (await texts.Nth(0).BoundingBoxAsync(), await texts.Nth(3).BoundingBoxAsync());
        theirs!.X.ShouldBeLessThan(mine!.X);
        var link = texts.Nth(1).GetByRole(AriaRole.Link);
        await Expect(link).ToHaveTextAsync("https://example.test/plan?a=1");
        await Expect(link).ToHaveCSSAsync("direction", "ltr");
    }

    private static async Task RenameAsync(IRoute route, DemoPair pair)
    {
        var answer = await route.FetchAsync();
        var body = (await answer.TextAsync())
            .Replace(pair.Coach.Name, Name, StringComparison.Ordinal)
            .Replace(pair.Student.Name, Cyrillic, StringComparison.Ordinal);
        await route.FulfillAsync(new() { Response = answer, Body = body });
    }

    private static async Task PictureAsync(Browser browser, string name)
    {
        if (Pictures is not null) await browser.Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"scripts-{name}.png") });
    }
}
