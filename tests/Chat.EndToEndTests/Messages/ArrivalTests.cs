using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Messages;

/// <summary>Messages that arrive while somebody reads, whom they must not move.</summary>
public sealed class ArrivalTests(RunningChat chat)
{
    private const string AtEnd = """
        () => {
          const messages = document.querySelector('[role=region][tabindex]');
          return messages.scrollHeight - messages.scrollTop - messages.clientHeight < 2;
        }
        """;

    [Fact]
    public async Task The_end_stays_in_view_when_own_messages_come_from_another_device_during_a_send()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await student.SignInAsync(pair.Student);
        await student.OpenConversationAsync(pair.Coach);
        await student.SeedAsync(30);
        await Expect(student.Message("message 30")).ToBeInViewportAsync();
        var api = student.Page.Url.Replace("/conversations/", "/api/conversations/", StringComparison.Ordinal) + "/messages";
        for (var turn = 1; turn <= 6; turn++)
        {
            var release = new TaskCompletionSource();
            await student.Page.RouteAsync("**/messages", async route =>
            {
                if (route.Request.Method == "POST") await release.Task;
                await route.ContinueAsync();
            });
            await student.WriteAsync($"here {turn}");
            await Expect(student.Messages).ToContainTextAsync(student.Say("sending"));
            for (var i = 1; i <= 3; i++)
            {
                var text = string.Join('\n', Enumerable.Range(1, 4).Select(line => $"elsewhere {turn}.{i}.{line}"));
                await student.Context.APIRequest.PostAsync(api, new() { DataObject = new { clientId = Guid.NewGuid(), text } });
                await student.Page.EvaluateAsync("document.dispatchEvent(new Event('visibilitychange'))");
            }

            release.SetResult();
            await Expect(student.Messages).ToContainTextAsync($"elsewhere {turn}.3.4");
            await Expect(student.Messages).Not.ToContainTextAsync(student.Say("sending"));
            await student.Page.UnrouteAllAsync();
            await student.Page.WaitForFunctionAsync(AtEnd);
        }
    }

    [Fact]
    public async Task A_reader_at_the_end_stays_there_when_the_keyboard_opens_and_messages_come()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync(new() { ViewportSize = Screens.Phone, HasTouch = true, IsMobile = true });
        await using var coach = await chat.OpenBrowserAsync();
        await Task.WhenAll(student.SignInAsync(pair.Student), coach.SignInAsync(pair.Coach));
        await student.LeaveConversationAsync();
        await coach.OpenConversationAsync(pair.Student);
        for (var i = 1; i <= 8; i++) await coach.WriteAsync($"unread {i}");
        await Expect(student.Conversation(pair.Coach)).ToContainTextAsync("unread 8");
        await student.OpenConversationAsync(pair.Coach);
        await Expect(student.Message("unread 1")).ToBeInViewportAsync();
        await Expect(student.Message("unread 8")).ToBeInViewportAsync();

        await student.Page.SetViewportSizeAsync(Screens.Phone.Width, Screens.Phone.Height / 2);
        await Expect(student.Message("unread 8")).ToBeInViewportAsync();
        for (var i = 9; i <= 12; i++) await coach.WriteAsync($"unread {i}");
        await Expect(student.Message("unread 12")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_reader_further_up_stays_there_and_sees_how_many_messages_wait_below()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await using var coach = await chat.OpenBrowserAsync();
        await Task.WhenAll(student.SignInAsync(pair.Student), coach.SignInAsync(pair.Coach));
        await Task.WhenAll(student.OpenConversationAsync(pair.Coach), coach.OpenConversationAsync(pair.Student));
        await student.SeedAsync(40);
        await Expect(student.Message("message 40")).ToBeInViewportAsync();
        await student.Messages.EvaluateAsync("messages => messages.scrollTop = 200");
        await Expect(student.Button("newest")).ToBeVisibleAsync();
        var read = student.Message("message 10");
        var before = await read.BoundingBoxAsync();

        await coach.WriteAsync("Below, one");
        await coach.WriteAsync("Below, two");
        var jump = student.Page.GetByRole(AriaRole.Button, new() { Name = student.Say("newestCount", ("count", 2)) });
        await Expect(jump).ToBeVisibleAsync();
        (await read.BoundingBoxAsync())!.Y.ShouldBe(before!.Y, 1);
        await Expect(coach.Message("Below, two")).Not.ToContainTextAsync(coach.Say("read"));

        await jump.ClickAsync();
        await Expect(student.Message("Below, two")).ToBeInViewportAsync();
        await Expect(jump).ToBeHiddenAsync();
        await Expect(coach.Message("Below, two")).ToContainTextAsync(coach.Say("read"));
    }
}
