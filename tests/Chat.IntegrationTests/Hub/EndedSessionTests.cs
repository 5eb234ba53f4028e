using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Hub;

public sealed class EndedSessionTests(CalmChat chat)
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task Signing_out_closes_the_sessions_sockets_on_every_node_and_no_others()
    {
        using var pair = await chat.NewPairAsync();
        using var otherSession = await chat.PersonAsync(pair.Student.Email);
        await using var one = await pair.Student.ListenAsync(chat.AddressOf("realtime-1"));
        await using var two = await pair.Student.ListenAsync(chat.AddressOf("realtime-2"));
        await using var throughWeb = await pair.Student.ListenAsync();
        await using var other = await otherSession.ListenAsync(chat.AddressOf("realtime-1"));
        await using var coach = await pair.Coach.ListenAsync(chat.AddressOf("realtime-2"));
        var cookie = pair.Student.Cookie;

        await pair.Student.SignOutAsync();
        await Task.WhenAll(((NoticeSocket[])[one, two, throughWeb]).Select(socket => socket.ClosedAsync(AtOnce)));
        (await NoticeSocket.RefusalAsync(chat.Web, cookie, pair.Student.Origin)).ShouldBe(HttpStatusCode.Unauthorized);

        await pair.Coach.TypeAsync(otherSession);
        await other.WaitForAsync("typing");
        await otherSession.TypeAsync(pair.Coach);
        await coach.WaitForAsync("typing");
    }

    [Fact]
    public async Task Signing_in_again_closes_the_sockets_of_the_session_before()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        await using var before = await person.ListenAsync();
        await person.SignInAsync();
        await before.ClosedAsync(AtOnce);
        await using var now = await person.ListenAsync();
        now.IsOpen.ShouldBeTrue();
    }
}
