using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Hub;

public sealed class SocketLimitTests(CalmChat chat)
{
    /// <summary>The default of the setting.</summary>
    private const int PerSession = 32;

    [Fact]
    public async Task A_session_has_so_many_sockets_on_a_node_and_the_next_one_comes_in_when_one_is_gone()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        var node = chat.AddressOf("realtime-1");
        var sockets = await Task.WhenAll(Enumerable.Range(0, PerSession).Select(_ => person.ListenAsync(node)));
        try
        {
            (await NoticeSocket.RefusalAsync(node, person.Cookie, person.Origin)).ShouldBe(HttpStatusCode.TooManyRequests);
            using var another = await chat.PersonAsync(person.Email);
            await using var ofAnotherSession = await another.ListenAsync(node);

            await sockets[0].DisposeAsync();
            await using var next = await NoticeSocket.InsistAsync(node, person.Cookie, person.Origin, TimeSpan.FromSeconds(10));
            sockets[1..].ShouldAllBe(socket => socket.IsOpen);
        }
        finally
        {
            foreach (var socket in sockets[1..]) await socket.DisposeAsync();
        }
    }
}
