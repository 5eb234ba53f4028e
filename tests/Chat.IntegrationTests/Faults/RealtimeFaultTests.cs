using System.Net.WebSockets;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Faults;

public sealed class RealtimeFaultTests(FaultyChat chat) : PairFaultTests(chat)
{
    [Fact]
    public async Task A_killed_nodes_presence_runs_out()
    {
        await using var socket = await Coach.ListenAsync(Chat.AddressOf("realtime-1"));
        await Eventually.TrueAsync(IsPresentAsync);
        await KillAsync("realtime-1");
        await socket.ClosedAsync(FaultyChat.Recovery);
        await Eventually.SeeAsync(IsPresentAsync, present => !present, FaultyChat.Recovery);

        async Task<bool> IsPresentAsync() => (await Student.ConversationAsync()).Peer.Present == true;
    }

    [Theory]
    [InlineData("realtime-1", "realtime-2")]
    [InlineData("realtime-2", "realtime-1")]
    public async Task A_browser_that_lost_its_node_connects_to_the_other_and_is_notified_there(string lost, string other)
    {
        await using var before = await Coach.ListenAsync(Chat.AddressOf(lost));
        await using var student = await Student.ListenAsync(Chat.AddressOf(other));
        await StopAsync(lost);
        await before.ClosedAsync(FaultyChat.Recovery);

        await using var after = await ReconnectAsync();
        await Student.SendAsync(Coach, "There you are");
        await after.WaitForAsync("new-message");
        await Coach.TypeAsync(Student);
        await student.WaitForAsync("typing");
    }

    [Fact]
    public async Task A_killed_node_that_is_back_serves_again()
    {
        await KillAsync("realtime-1");
        await Chat.Topology.WaitUntilReadyAsync("realtime-1", TestContext.Current.CancellationToken);
        await using var socket = await Coach.ListenAsync(Chat.AddressOf("realtime-1"));
        await Student.SendAsync(Coach, "Back");
        await socket.WaitForAsync("new-message");
    }

    /// <summary>The proxy still treats a just killed node as healthy, and a node that is just back as unhealthy.</summary>
    [Fact]
    public async Task Sockets_open_on_the_node_that_lives_whatever_the_proxy_believes()
    {
        await KillAsync("realtime-1");
        await OpenSeveralAsync();
        await ReturnAsync("realtime-1");
        await KillAsync("realtime-2");
        await OpenSeveralAsync();

        async Task OpenSeveralAsync()
        {
            var sockets = new List<NoticeSocket>();
            for (var i = 0; i < 4; i++) sockets.Add(await Coach.ListenAsync());
            foreach (var socket in sockets) await socket.DisposeAsync();
        }
    }

    /// <summary>Reconnects as a browser does, with retries, at the public origin.</summary>
    private async Task<NoticeSocket> ReconnectAsync() => (await Eventually.SeeAsync(
        async () =>
        {
            try
            {
                return await Coach.ListenAsync();
            }
            catch (WebSocketException)
            {
                return null;
            }
        },
        socket => socket is not null,
        FaultyChat.Recovery))!;
}
