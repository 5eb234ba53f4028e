using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Hub;

public sealed class SilenceTests(CalmChat chat)
{
    [Theory]
    [InlineData("Notice")]
    [InlineData("SendMessage")]
    [InlineData("OnConnectedAsync")]
    [InlineData("Dispose")]
    [InlineData("ToString")]
    public async Task Every_call_of_a_browser_on_the_hub_does_nothing(string method)
    {
        using var pair = await chat.NewPairAsync();
        await using var student = await pair.Student.ListenAsync();
        await using var coach = await pair.Coach.ListenAsync();
        var forged = $$"""{"user-id":"{{pair.Coach.Id}}","sender":"{{pair.Student.Id}}","content":"new-message"}""";
        await student.SendAsync($$"""{"type":1,"invocationId":"7","target":"{{method}}","arguments":[{{forged}}]}""");
        var refusal = await student.WaitForFrameAsync(frame => frame.Contains("\"invocationId\":\"7\"", StringComparison.Ordinal));
        refusal.ShouldContain("\"error\"");
        refusal.ShouldNotContain("\"result\"");

        await pair.Student.TypeAsync(pair.Coach);
        await coach.WaitForAsync("typing");
        coach.Notices.ShouldHaveSingleItem();
        (await pair.Coach.FetchAsync(pair.Student)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_browser_that_says_too_much_is_cut_off()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        await using var socket = await person.ListenAsync();
        await socket.SendAsync($$"""{"type":1,"target":"Shout","arguments":["{{new string('a', 2 * 1024)}}"]}""");
        await socket.ClosedAsync(TimeSpan.FromSeconds(5));
    }
}
