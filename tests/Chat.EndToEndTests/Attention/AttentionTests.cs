using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Attention;

[DependsOnLanguage]
public sealed class AttentionTests(RunningChat chat)
{
    [Fact]
    public async Task A_message_is_told_without_its_content_and_leads_to_its_conversation()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await using var coach = await chat.OpenBrowserAsync();
        await student.RecordAttentionAsync();
        await Task.WhenAll(student.SignInAsync(pair.Student), coach.SignInAsync(pair.Coach));
        await coach.OpenConversationAsync(pair.Student);

        await coach.WriteAsync("A secret");
        await student.Page.WaitForOpenAsync(1);
        var told = (await student.Page.ToldAsync()).ShouldHaveSingleItem();
        told.ShouldContain(student.Say("newFromCoach"));
        told.ShouldNotContain("secret");
        told.ShouldNotContain(pair.Coach.Name);
        await student.Page.WaitForFunctionAsync("() => window.chimes === 1");

        await student.Page.EvaluateAsync("window.told[0].dispatchEvent(new Event('click'))");
        await Expect(student.Messages).ToContainTextAsync("A secret");
        await student.Page.WaitForOpenAsync(0);
    }

    [Fact]
    public async Task A_coach_is_told_of_a_message_that_the_away_text_has_answered()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await using var coach = await chat.OpenBrowserAsync();
        await coach.RecordAttentionAsync();
        await Task.WhenAll(student.SignInAsync(pair.Student), coach.SignInAsync(pair.Coach));
        var settings = new { awayText = "Back on Monday", replyWithin = (int?)null, officeHours = (object?)null };
        var saved = await coach.Context.APIRequest.PutAsync("/api/me/availability/settings", new() { DataObject = settings });
        await Expect(saved).ToBeOKAsync();
        await coach.ChooseAsync("away", AriaRole.Menuitemradio);
        await student.OpenConversationAsync(pair.Coach);
        await Expect(student.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Back on Monday");

        await student.WriteAsync("Can you help me?");
        await Expect(student.Messages).ToContainTextAsync("Back on Monday");
        await coach.Page.WaitForOpenAsync(1);
        await Expect(coach.Conversation(pair.Student)).ToContainTextAsync("Can you help me?");
        await Expect(coach.Conversation(pair.Student)).ToContainTextAsync(coach.Say("unread", ("count", 1)));
    }

    [Fact]
    public async Task Nothing_is_told_where_somebody_looks_and_only_once_what_comes_in_one_go()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await using var coach = await chat.OpenBrowserAsync();
        await student.RecordAttentionAsync();
        await Task.WhenAll(student.SignInAsync(pair.Student), coach.SignInAsync(pair.Coach));
        await Task.WhenAll(student.OpenConversationAsync(pair.Coach), coach.OpenConversationAsync(pair.Student));

        await coach.WriteAsync("You see this");
        await Expect(coach.Messages).ToContainTextAsync(coach.Say("read"));
        (await student.Page.ToldAsync()).ShouldBeEmpty();

        await student.Page.LookAwayAsync();
        await coach.WriteAsync("One");
        await coach.WriteAsync("Two");
        await coach.WriteAsync("Three");
        await Expect(student.Messages).ToContainTextAsync("Three");
        await student.Page.WaitForOpenAsync(1);
        (await student.Page.ToldAsync()).Length.ShouldBe(1);
        (await student.Page.ChimesAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Notifications_are_offered_to_who_missed_a_message_and_not_again_to_who_wants_none()
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync();
        await using var coach = await chat.OpenBrowserAsync();
        await student.RecordAttentionAsync("default");
        await Task.WhenAll(student.SignInAsync(pair.Student), coach.SignInAsync(pair.Coach));
        await coach.OpenConversationAsync(pair.Student);
        var offer = student.Page.GetByRole(AriaRole.Region, new() { Name = student.Say("offerNotifications") });

        await coach.WriteAsync("While you look");
        await Expect(student.Conversation(pair.Coach)).ToContainTextAsync("While you look");
        await Expect(offer).ToBeHiddenAsync();
        await student.Page.LookAwayAsync();
        await coach.WriteAsync("While you do not");
        await Expect(offer).ToBeVisibleAsync();
        await student.Button("offerNever").ClickAsync();
        await Expect(offer).ToBeHiddenAsync();

        await student.Page.ReloadAsync();
        await Expect(student.Conversation(pair.Coach)).ToContainTextAsync("While you do not");
        await student.Page.LookAwayAsync();
        await coach.WriteAsync("And later");
        await Expect(student.Conversation(pair.Coach)).ToContainTextAsync("And later");
        await Expect(offer).ToBeHiddenAsync();
        (await student.Page.ToldAsync()).ShouldBeEmpty();
    }
}
