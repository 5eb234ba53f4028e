using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Settings;

/// <summary>A student downloads everything about themselves.</summary>
public sealed class ExportTests(RunningChat chat)
{
    [Fact]
    public async Task The_page_that_was_downloaded_is_read_without_a_network()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await student.SignInAsync(pair.Student);
        await student.OpenConversationAsync(pair.Coach);
        await student.WriteAsync("Is this <b>mine</b>?");
        await Expect(student.Message("Is this <b>mine</b>?")).ToContainTextAsync(student.Say("sent"));
        await student.OpenSettingsAsync();
        await student.Button("exportMe").ClickAsync();
        var download = await student.Page.RunAndWaitForDownloadAsync(() => student.Button("download").ClickAsync());
        await Expect(student.Page.GetByText(student.Say("exported"))).ToBeVisibleAsync();
        download.SuggestedFilename.ShouldEndWith(".html");
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.html");
        try
        {
            await download.SaveAsAsync(file);
            var page = await student.Context.NewPageAsync();
            await page.GotoAsync($"file://{file}");
            await Expect(page.GetByText("Is this <b>mine</b>?")).ToBeVisibleAsync();
            await Expect(page.GetByText(pair.Student.Email)).ToBeVisibleAsync();
            (await page.EvaluateAsync<int>("performance.getEntriesByType('resource').length")).ShouldBe(0);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
