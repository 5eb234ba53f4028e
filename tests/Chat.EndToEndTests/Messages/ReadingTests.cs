using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Messages;

/// <summary>Texts as their reader sees them: links, and folding.</summary>
public sealed class ReadingTests(RunningChat chat)
{
    [Fact]
    public async Task Links_lead_where_they_say_and_long_texts_fold()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await using var coach = await chat.OpenBrowserAsync();
        await Task.WhenAll(student.SignInAsync(pair.Student), coach.SignInAsync(pair.Coach));
        await Task.WhenAll(student.OpenConversationAsync(pair.Coach), coach.OpenConversationAsync(pair.Student));

        await coach.WriteAsync("See https://example.test/plan?a=1, not javascript:alert(1) and not https://bank.example@evil.example/");
        var links = student.Messages.GetByRole(AriaRole.Link);
        await Expect(links).ToHaveCountAsync(2);
        await Expect(links.First).ToHaveAttributeAsync("href", "https://example.test/plan?a=1");
        await Expect(links.First).ToHaveAttributeAsync("rel", "noopener noreferrer nofollow");
        await Expect(links.First).ToHaveAttributeAsync("target", "_blank");
        await Expect(student.Messages).ToContainTextAsync(student.Say("leadsTo", ("host", "evil.example")));

        await coach.WriteAsync(string.Join('\n', Enumerable.Range(1, 40).Select(line => $"Line {line} of many")));
        await Expect(student.Messages).ToContainTextAsync("Line 12 of many");
        await Expect(student.Messages).Not.ToContainTextAsync("Line 13 of many");
        await student.Button("showMore").ClickAsync();
        await Expect(student.Messages).ToContainTextAsync("Line 40 of many");
        await student.Button("showLess").ClickAsync();
        await Expect(student.Messages).Not.ToContainTextAsync("Line 13 of many");
    }

    [Fact]
    public async Task Emoji_are_found_by_name_and_put_where_the_cursor_is()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await student.SignInAsync(pair.Student);
        await student.OpenConversationAsync(pair.Coach);
        await student.Composer.FillAsync("Well done");
        await student.Button("emoji").ClickAsync();
        await student.Page.GetByRole(AriaRole.Searchbox, new() { Name = student.Say("emojiSearch") }).FillAsync("panda");
        await student.Page.GetByRole(AriaRole.Option).First.ClickAsync();
        await Expect(student.Composer).ToHaveValueAsync("Well done🐼");
        await Expect(student.Composer).ToBeFocusedAsync();
    }
}
