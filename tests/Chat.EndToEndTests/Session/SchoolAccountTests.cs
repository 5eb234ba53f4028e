using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Session;

public sealed class SchoolAccountTests(RunningChat chat, SchoolAccounts school) : IClassFixture<SchoolAccounts>
{
    private static readonly string[] Reasons =
        ["unreachable", "over", "failed", "address-not-verified", "address-new", "school-account-taken", "account-disabled"];

    /// <summary>Counts the keys that one page keeps for the next one.</summary>
    private const string PassedKeys =
        """
        () => new Promise((resolve, reject) => {
          const opening = indexedDB.open('chat-passed-keys');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const counting = opening.result.transaction('keys').objectStore('keys').count();
            counting.onerror = () => reject(counting.error);
            counting.onsuccess = () => { opening.result.close(); resolve(counting.result); };
          };
        })
        """;

    [Fact]
    public async Task A_student_signs_in_with_the_school_account_and_is_at_the_wanted_page()
    {
        await using var browser = await chat.OpenBrowserAsync();
        await browser.Page.GotoAsync(school.At("/conversations/9"));
        await school.ChooseAsync(browser, "Sam de Vries");
        await Expect(browser.Composer).ToBeVisibleAsync();
        browser.Page.Url.ShouldBe(school.At("/conversations/9"));
        (await browser.OwnCookiesAsync()).Where(name => name.StartsWith("chat-school", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_sign_out_at_the_provider_hides_everything_and_what_was_written_is_there_after_the_next_sign_in()
    {
        await using var browser = await chat.OpenBrowserAsync();
        await browser.Page.GotoAsync(school.At("/conversations/9"));
        await school.ChooseAsync(browser, "Sam de Vries");
        await browser.Composer.FillAsync("Half a thought");
        browser.ExpectsTrouble = true;
        await school.SignOutAtProviderAsync(browser);
        await Expect(browser.Page.GetByText(browser.Say("writingKept"))).ToBeVisibleAsync();
        (await browser.Page.ContentAsync()).ShouldNotContain("Half a thought");

        await school.ChooseAsync(browser, "Sam de Vries");
        await Expect(browser.Composer).ToHaveValueAsync("Half a thought");
        browser.Page.Url.ShouldBe(school.At("/conversations/9"));
        await browser.Page.WaitForFunctionAsync("sessionStorage.length === 0");
        (await browser.Page.EvaluateAsync<int>(PassedKeys)).ShouldBe(0);
    }

    [Fact]
    public async Task Somebody_without_a_password_is_asked_for_the_school_account()
    {
        await school.Database.RemovePasswordAsync("coach@demo.test");
        await using var browser = await chat.OpenBrowserAsync();
        await browser.Page.GotoAsync(school.At("/"));
        await school.ChooseAsync(browser, "Chris Bakker");
        await browser.OpenSettingsAsync();
        await Expect(browser.Page.GetByText(browser.Say("noPassword"))).ToBeVisibleAsync();
        await Expect(browser.Button("changePassword")).ToHaveCountAsync(0);
        browser.ExpectsTrouble = true;
        await Expect(await browser.Context.APIRequest.PostAsync(school.At("/api/session/lock"))).ToBeOKAsync();
        await browser.Page.ReloadAsync();

        await Expect(browser.Page.GetByRole(AriaRole.Heading, new() { Name = browser.Say("locked"), Level = 1 })).ToBeVisibleAsync();
        await Expect(browser.Button("signInWithSchool")).ToBeFocusedAsync();
        await Expect(browser.Page.GetByLabel(browser.Say("password"), new() { Exact = true })).ToHaveCountAsync(0);
        await Expect(browser.Button("unlock")).ToHaveCountAsync(0);
        await LookAsync(browser, "locked-school-account", Screens.Desk.Width, ColorScheme.Light);
        await school.ChooseAsync(browser, "Chris Bakker");
        await Expect(browser.Page.GetByRole(AriaRole.Heading, new() { Name = browser.Say("settings"), Level = 1 })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light, Traits = [DependsOnLanguageAttribute.Name, DependsOnLanguageAttribute.Value])]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Every_page_of_the_way_is_for_everyone(int width, ColorScheme colors)
    {
        await using var browser = await chat.OpenBrowserAsync(new()
        {
            ViewportSize = width == Screens.Desk.Width ? Screens.Desk : Screens.Phone,
            ColorScheme = colors,
            ReducedMotion = ReducedMotion.Reduce,
        });
        browser.ExpectsTrouble = true;
        await browser.Page.GotoAsync(school.At("/"));
        await Expect(browser.Button("signInWithSchool")).ToBeVisibleAsync();
        await LookAsync(browser, "school-account-sign-in", width, colors);

        await school.ChooseAsync(browser, "Go back to Chat");
        await ShouldShowAsync(browser, "schoolCancelled", "school-account-cancelled", width, colors);
        await browser.Page.GetByRole(AriaRole.Link, new() { Name = browser.Say("backToSignIn") }).PressAsync("Enter");
        await school.ChooseAsync(browser, "Noa Smit");
        await ShouldShowAsync(browser, "schoolNotInvited", "school-account-not-invited", width, colors);
        foreach (var reason in Reasons)
        {
            await browser.Page.GotoAsync("about:blank");
            await browser.Page.GotoAsync(school.At($"/school-account#{reason}"));
            await Expect(browser.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
            await LookAsync(browser, $"school-account-{reason}", width, colors);
        }
    }

    private static async Task ShouldShowAsync(Browser browser, string title, string name, int width, ColorScheme colors)
    {
        var heading = browser.Page.GetByRole(AriaRole.Heading, new() { Name = browser.Say(title), Exact = true, Level = 1 });
        await Expect(heading).ToBeFocusedAsync();
        await LookAsync(browser, name, width, colors);
    }

    private static async Task LookAsync(Browser browser, string name, int width, ColorScheme colors)
    {
        (await Axe.BarriersAsync(browser.Page)).ShouldBeEmpty();
        var overflow = await browser.Page.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
        overflow.ShouldBe(0, $"{name} is wider than the screen");
        await browser.PictureAsync($"{name}-{width}-{colors}".ToLowerInvariant());
    }
}
