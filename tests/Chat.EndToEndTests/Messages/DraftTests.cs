using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Messages;

/// <summary>Drafts, which are kept only in memory, and only while their writer is signed in.</summary>
public sealed class DraftTests(RunningChat chat)
{
    [Fact]
    public async Task A_draft_waits_in_its_conversation_and_is_gone_after_signing_out()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await student.SignInAsync(pair.Student);
        await student.OpenConversationAsync(pair.Coach);
        await student.WriteAsync("Sent");
        await student.Composer.FillAsync("Half a thought");
        await student.Composer.PressAsync("ArrowUp");
        await Expect(student.Composer).ToHaveValueAsync("Half a thought");
        await student.Page.GoBackAsync();
        await Expect(student.Composer).ToHaveCountAsync(0);

        await student.OpenConversationAsync(pair.Coach);
        await Expect(student.Composer).ToHaveValueAsync("Half a thought");
        (await student.Page.EvaluateAsync<string>("JSON.stringify([{...localStorage}, {...sessionStorage}])")).ShouldNotContain("thought");

        await student.SignOutAsync();
        await Expect(student.Page.GetByText(student.Say("signOutLoses", ("count", 1)))).ToBeVisibleAsync();
        await student.Button("signOutAnyway").ClickAsync();
        await student.EnterAsync(pair.Student);
        await student.OpenConversationAsync(pair.Coach);
        await Expect(student.Composer).ToHaveValueAsync("");
        await Expect(student.Messages).ToContainTextAsync("Sent");
        await Expect(student.Page.GetByText("Half a thought")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Leaving_with_something_unsent_is_asked_about_first()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await student.SignInAsync(pair.Student);
        await student.OpenConversationAsync(pair.Coach);
        student.ExpectsTrouble = true;
        await student.Context.SetOfflineAsync(true);
        await student.WriteAsync("Not there yet");
        await Expect(student.Messages).ToContainTextAsync(student.Say("waiting"));

        var asked = new TaskCompletionSource<string>();
        student.Page.Dialog += async (_, dialog) =>
        {
            asked.TrySetResult(dialog.Type);
            await dialog.DismissAsync();
        };
        await student.Page.CloseAsync(new() { RunBeforeUnload = true });
        (await asked.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken)).ShouldBe("beforeunload");

        await student.Context.SetOfflineAsync(false);
        await Expect(student.Message("Not there yet")).ToContainTextAsync(student.Say("sent"), new() { Timeout = 20_000 });
    }
}
