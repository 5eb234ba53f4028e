using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.App;

/// <summary>The app while the network or the servers fail.</summary>
public sealed class TroubleTests(RunningChat chat)
{
    /// <summary>Twice the promised ten seconds after a fault, in milliseconds, because the machine may be busy.</summary>
    private const float AfterFault = 20_000;

    [Fact]
    public async Task Without_network_it_says_so_and_catches_up_when_it_is_back()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await using var coach = await chat.OpenBrowserAsync();
        await Task.WhenAll(student.SignInAsync(pair.Student), coach.SignInAsync(pair.Coach));
        await Task.WhenAll(student.OpenConversationAsync(pair.Coach), coach.OpenConversationAsync(pair.Student));

        student.ExpectsTrouble = true;
        await student.Context.SetOfflineAsync(true);
        await Expect(student.Reconnecting).ToBeVisibleAsync();
        await student.WriteAsync("Written on the train");
        await Expect(student.Messages).ToContainTextAsync(student.Say("waiting"));
        await coach.WriteAsync("Are you there?");
        await Expect(coach.Messages).ToContainTextAsync(coach.Say("sent"));

        await student.Context.SetOfflineAsync(false);
        await Expect(student.Reconnecting).ToBeHiddenAsync(new() { Timeout = AfterFault });
        await Expect(student.Messages).ToContainTextAsync("Are you there?");
        await Expect(coach.Messages).ToContainTextAsync("Written on the train");
        await Expect(student.Messages).Not.ToContainTextAsync(student.Say("waiting"));
        (await student.TextsAsync()).ShouldBe(await coach.TextsAsync());
    }

    [Fact]
    public async Task A_message_whose_confirmation_got_lost_is_sent_again_and_stored_once()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await using var coach = await chat.OpenBrowserAsync();
        await Task.WhenAll(student.SignInAsync(pair.Student), coach.SignInAsync(pair.Coach));
        await Task.WhenAll(student.OpenConversationAsync(pair.Coach), coach.OpenConversationAsync(pair.Student));
        student.ExpectsTrouble = true;
        await student.Page.RouteAsync("**/messages", async route =>
        {
            await route.FetchAsync();
            await route.AbortAsync();
        }, new() { Times = 1 });

        await student.WriteAsync("Only once");
        await student.WriteAsync("Then this");
        await Expect(coach.Messages).ToContainTextAsync("Then this");
        await Expect(student.Messages).Not.ToContainTextAsync(student.Say("waiting"));
        (await coach.TextsAsync()).ShouldBe(["Only once", "Then this"]);
        (await student.TextsAsync()).ShouldBe(["Only once", "Then this"]);
    }

    [Fact]
    public async Task A_message_that_is_refused_can_be_sent_again_or_discarded()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await student.SignInAsync(pair.Student);
        await student.OpenConversationAsync(pair.Coach);
        student.ExpectsTrouble = true;
        await student.Page.RouteAsync(
            "**/messages",
            route => route.FulfillAsync(new() { Status = 403, ContentType = "application/problem+json", Body = "{}" }),
            new() { Times = 2 });

        await student.WriteAsync("Refused for good");
        await student.Button("discard").ClickAsync();
        await student.Button("discardForGood").ClickAsync();
        await Expect(student.Messages).Not.ToContainTextAsync("Refused for good");

        await student.WriteAsync("Refused once");
        await Expect(student.Messages).ToContainTextAsync(student.Say("notSent"));
        await student.Button("tryAgain").ClickAsync();
        await Expect(student.Messages).ToContainTextAsync($"· {student.Say("sent")}");
        (await student.TextsAsync()).ShouldBe(["Refused once"]);
    }

    [Fact]
    public async Task A_message_that_never_gets_through_can_be_taken_back()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await student.SignInAsync(pair.Student);
        await student.OpenConversationAsync(pair.Coach);
        student.ExpectsTrouble = true;
        await student.Page.RouteAsync(
            "**/messages",
            route => route.Request.PostData!.Contains("Stuck", StringComparison.Ordinal)
                ? route.FulfillAsync(new() { Status = 500 })
                : route.ContinueAsync());

        await student.WriteAsync("Stuck");
        await student.WriteAsync("Behind it");
        await Expect(student.Message("Stuck")).ToContainTextAsync(student.Say("mayHaveArrived"));
        await student.Message("Stuck").GetByRole(AriaRole.Button, new() { Name = student.Say("takeBack") }).ClickAsync();
        await Expect(student.Composer).ToHaveValueAsync("Stuck");
        await Expect(student.Message("Behind it")).ToContainTextAsync(student.Say("sent"));
        (await student.TextsAsync()).ShouldBe(["Behind it"]);
    }

    [Fact]
    public async Task Texts_written_in_a_conversation_that_ends_can_be_copied()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await student.SignInAsync(pair.Student);
        await student.OpenConversationAsync(pair.Coach);
        student.ExpectsTrouble = true;

        // Delay the list, which would tell it too: the app asks for it soon after it connects.
        var refused = new TaskCompletionSource();
        await student.Page.RouteAsync("**/api/conversations", async route =>
        {
            await refused.Task;
            await route.ContinueAsync();
        });
        await chat.Database.EndCoachingAsync(pair);
        await student.WriteAsync("Too late");
        await Expect(student.Messages.GetByRole(AriaRole.Alert)).ToContainTextAsync(student.Say("gone"));
        await student.Composer.FillAsync("Half a thought");
        refused.SetResult();
        // The page asks at once when its user comes back to it.
        await student.Page.EvaluateAsync("document.dispatchEvent(new Event('visibilitychange'))");
        await Expect(student.Page.GetByRole(AriaRole.Heading, new() { Name = student.Say("unfinishedTitle") })).ToBeVisibleAsync();
        await Expect(student.Composer).ToHaveCountAsync(0);
        await Expect(student.Message("Too late").GetByRole(AriaRole.Button, new() { Name = student.Say("copyText") })).ToBeVisibleAsync();
        await Expect(student.Page.GetByRole(AriaRole.Main).GetByText("Half a thought")).ToBeVisibleAsync();
        (await Axe.BarriersAsync(student.Page)).ShouldBeEmpty();

        // An outline around the whole foot would be cut off at its edges.
        var focused = student.Page.GetByRole(AriaRole.Main).Locator("[tabindex='-1']:focus-visible");
        await Expect(focused).ToHaveCSSAsync("outline-style", "none");

        // Reach them from elsewhere too.
        await student.OpenSettingsAsync();
        await student.Button("endedShow").ClickAsync();
        await Expect(student.Button("discard")).ToHaveCountAsync(2);
        foreach (var left in (int[])[1, 0])
        {
            await student.Button("discard").First.ClickAsync();
            await student.Button("discardForGood").ClickAsync();
            await Expect(student.Button("discard")).ToHaveCountAsync(left);
        }

        await student.Page.CloseAsync(new() { RunBeforeUnload = true });
    }

    [Fact]
    public async Task A_dead_node_is_left_for_another_and_nothing_is_missed()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await using var coach = await chat.OpenBrowserAsync();
        student.ExpectsTrouble = coach.ExpectsTrouble = true;
        await Task.WhenAll(student.SignInAsync(pair.Student), coach.SignInAsync(pair.Coach));
        await Task.WhenAll(student.OpenConversationAsync(pair.Coach), coach.OpenConversationAsync(pair.Student));

        foreach (var node in (string[])["realtime-1", "realtime-2"])
        {
            await chat.Topology.StopAsync(node);
            await coach.WriteAsync($"While {node} is gone");
            await Expect(student.Messages).ToContainTextAsync($"While {node} is gone", new() { Timeout = AfterFault });
            await chat.Topology.ResumeAsync(node, TestContext.Current.CancellationToken);
        }

        await Expect(student.Reconnecting).ToBeHiddenAsync(new() { Timeout = AfterFault });
    }

    [Fact]
    public async Task While_the_api_is_away_messages_wait_and_then_arrive()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await using var coach = await chat.OpenBrowserAsync();
        student.ExpectsTrouble = coach.ExpectsTrouble = true;
        await Task.WhenAll(student.SignInAsync(pair.Student), coach.SignInAsync(pair.Coach));
        await Task.WhenAll(student.OpenConversationAsync(pair.Coach), coach.OpenConversationAsync(pair.Student));

        await chat.Topology.StopAsync("api");
        await student.WriteAsync("Patience");
        await Expect(student.Messages).ToContainTextAsync(student.Say("waiting"));
        await chat.Topology.ResumeAsync("api", TestContext.Current.CancellationToken);
        await Expect(coach.Messages).ToContainTextAsync("Patience", new() { Timeout = AfterFault });
        await Expect(student.Messages).Not.ToContainTextAsync(student.Say("waiting"), new() { Timeout = AfterFault });
    }
}
