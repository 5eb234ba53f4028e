using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests;

/// <summary>What the app does when the network or the servers fail.</summary>
public sealed class TroubleTests(RunningChat chat)
{
    /// <summary>What is promised after a fault is ten seconds, in milliseconds; a busy machine may take twice that.</summary>
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
            "**/messages", route => route.FulfillAsync(new() { Status = 400, ContentType = "application/problem+json", Body = "{}" }), new() { Times = 2 });

        await student.WriteAsync("Refused for good");
        await student.Button("discard").ClickAsync();
        await Expect(student.Messages).Not.ToContainTextAsync("Refused for good");

        await student.WriteAsync("Refused once");
        await Expect(student.Messages).ToContainTextAsync(student.Say("notSent"));
        await student.Button("tryAgain").ClickAsync();
        await Expect(student.Messages).ToContainTextAsync($"· {student.Say("sent")}");
        (await student.TextsAsync()).ShouldBe(["Refused once"]);
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
