using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.App;

/// <summary>Parts of the app that are loaded on demand, when they can't be loaded.</summary>
public sealed class PartTests(RunningChat chat)
{
    private const string Draft = "Half a thought";
    private const string EmojiCard = "**/assets/EmojiPicker-*";

    [Fact]
    public async Task A_part_that_cannot_be_loaded_breaks_nothing_else_and_loads_when_requested_again()
    {
        await using var student = await chat.OpenBrowserAsync();
        await WriteWithoutEmojiAsync(student);
        await student.Page.RouteAsync("**/assets/compact-*", route => route.AbortAsync());

        await student.Button("emoji").ClickAsync();
        await Expect(student.Page.GetByText(student.Say("loadFailed"))).ToBeVisibleAsync();
        await Expect(student.Composer).ToHaveValueAsync(Draft);

        await student.Page.UnrouteAsync(EmojiCard);
        await student.Button("emoji").ClickAsync();
        var card = student.Page.GetByRole(AriaRole.Dialog, new() { Name = student.Say("emoji") });
        await Expect(card).ToContainTextAsync(student.Say("loadFailed"));
        await Expect(card).ToHaveCSSAsync("display", "flex");

        await student.Page.UnrouteAsync("**/assets/compact-*");
        await student.Button("tryAgain").ClickAsync();
        await card.GetByRole(AriaRole.Option).First.ClickAsync();
        await Expect(student.Composer).ToHaveValueAsync(new Regex($"^{Draft}."));
    }

    [Fact]
    public async Task A_newer_version_is_offered_when_a_part_is_gone_and_loading_it_keeps_the_draft()
    {
        await using var student = await chat.OpenBrowserAsync();
        await WriteWithoutEmojiAsync(student);
        await student.Page.RouteAsync("**/index.html", async route =>
        {
            var answer = await route.FetchAsync();
            var body = (await answer.TextAsync()).Replace("/assets/", "/assets/newer-", StringComparison.Ordinal);
            await route.FulfillAsync(new() { Response = answer, Body = body });
        });

        await student.Button("emoji").ClickAsync();
        var notice = student.Page.GetByText(student.Say("newerVersion"));
        await Expect(notice).ToBeVisibleAsync();
        await student.Page.UnrouteAllAsync();
        await student.Button("newerVersionLoad").ClickAsync();
        await Expect(notice).ToBeHiddenAsync();
        await Expect(student.Composer).ToHaveValueAsync(Draft);
    }

    /// <summary>Opens a conversation in which the emoji card can't be loaded, and writes a draft.</summary>
    private async Task WriteWithoutEmojiAsync(Browser student)
    {
        var pair = chat.NextPair();
        await student.SignInAsync(pair.Student);
        await student.OpenConversationAsync(pair.Coach);
        await student.Composer.FillAsync(Draft);
        student.ExpectsTrouble = true;
        await student.Page.RouteAsync(EmojiCard, route => route.AbortAsync());
    }
}
