using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.App;

/// <summary>A page in which a translator or an extension wraps texts in elements.</summary>
public sealed class TranslationTests(RunningChat chat)
{
    /// <summary>Wraps every text as translating browsers do.</summary>
    private const string WrapTexts = """
        () => {
          const walker = document.createTreeWalker(document.getElementById('root'), NodeFilter.SHOW_TEXT);
          const texts = [];
          while (walker.nextNode()) texts.push(walker.currentNode);
          for (const text of texts) {
            const [outer, inner] = [document.createElement('font'), document.createElement('font')];
            text.replaceWith(outer);
            outer.append(inner);
            inner.append(text);
          }
        }
        """;

    [Fact]
    public async Task A_page_whose_texts_were_wrapped_goes_on()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await using var coach = await chat.OpenBrowserAsync();
        await Task.WhenAll(student.SignInAsync(pair.Student), coach.SignInAsync(pair.Coach));
        await Task.WhenAll(student.OpenConversationAsync(pair.Coach), coach.OpenConversationAsync(pair.Student));
        await coach.WriteAsync("See https://example.test/ first");
        await coach.WriteAsync("Then call me");
        await Expect(student.Messages).ToContainTextAsync("Then call me");
        await student.Page.EvaluateAsync(WrapTexts);

        await coach.ChooseActionAsync("first", "editMessage");
        await coach.Page.GetByRole(AriaRole.Textbox, new() { NameRegex = coach.Texts.Any("editLabel") })
            .FillAsync("Look at https://example.org/ first");
        await coach.Button("saveEdit").ClickAsync();
        await Expect(student.Messages).ToContainTextAsync("Look at https://example.org/ first");
        await Expect(student.Messages).Not.ToContainTextAsync("example.test");

        await student.Page.EvaluateAsync(WrapTexts);
        await student.WriteAsync("I will");
        await Expect(student.Messages).ToContainTextAsync("I will");
        await student.OpenSettingsAsync();
        await student.Page.EvaluateAsync(WrapTexts);
        await student.Page.GoBackAsync();
        await Expect(student.Messages).ToContainTextAsync("I will");
        await Expect(student.Page.GetByText(student.Say("fault"))).ToHaveCountAsync(0);
    }
}
