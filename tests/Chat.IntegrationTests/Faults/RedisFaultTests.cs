using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Faults;

public sealed class RedisFaultTests(FaultyChat chat) : PairFaultTests(chat)
{
    private static readonly string[] Services = ["api", "worker-1", "worker-2", "realtime-1", "realtime-2"];

    /// <summary>A second for a wait for Redis that fails, and the rest for a busy machine.</summary>
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task While_redis_is_away_everything_but_the_notices_works_and_they_follow()
    {
        await using var one = await Coach.ListenAsync(Chat.AddressOf("realtime-1"));
        await using var two = await Coach.ListenAsync(Chat.AddressOf("realtime-2"));
        await StopAsync("redis");
        for (var i = 1; i <= 20; i++) (await Student.SendAsync(Coach, $"{i}")).Seq.ShouldBe(i);
        await Student.TypeAsync(Coach);
        (await Coach.FetchAsync(Student)).Items.Count.ShouldBe(20);
        await Coach.ReadUpToAsync(Student, 20);
        (await Coach.ConversationAsync()).Peer.Present.ShouldBeNull();
        (await Chat.Database.OwedToAsync(Coach)).ShouldBe(20);
        one.IsOpen.ShouldBeTrue();
        two.IsOpen.ShouldBeTrue();

        await ResumeAsync("redis");
        await AllIsToldAsync(one, two);
        await Eventually.SeeAsync(() => Chat.Database.OwedToAsync(Coach), owed => owed == 0, FaultyChat.Recovery);
        (await Coach.FetchAsync(Student)).Items.Select(message => message.Text).ShouldBe(Enumerable.Range(1, 20).Select(i => $"{i}"));
    }

    [Fact]
    public async Task A_browser_that_connects_while_redis_is_away_is_refused_until_it_is_back_and_misses_nothing()
    {
        Uri[] nodes = [Chat.AddressOf("realtime-1"), Chat.AddressOf("realtime-2")];
        await StopAsync("redis");
        foreach (var node in nodes)
        {
            await Eventually.SeeAsync(
                () => NoticeSocket.RefusalAsync(node, Coach.Cookie, Coach.Origin), status => status == HttpStatusCode.ServiceUnavailable);
        }

        var opening = nodes.Select(node => NoticeSocket.InsistAsync(node, Coach.Cookie, Coach.Origin, FaultyChat.Recovery)).ToList();
        await Student.SendAsync(Coach, "Meanwhile");
        opening.ShouldAllBe(socket => !socket.IsCompleted);
        await ResumeAsync("redis");
        await using var one = await opening[0];
        await using var two = await opening[1];
        foreach (var socket in (NoticeSocket[])[one, two]) (await socket.WaitForAsync("sync")).ShouldBe(new(Coach.Id, "0", "sync"));
        (await Coach.FetchAsync(Student)).Items.ShouldHaveSingleItem().Text.ShouldBe("Meanwhile");
        await NoticesComeAsync(one);
        await NoticesComeAsync(two);
        await Eventually.SeeAsync(() => Chat.Redis.NodesOfAsync(Coach), nodes => nodes.Count == 2);
    }

    [Fact]
    public async Task Without_redis_services_are_degraded_and_go_on()
    {
        await StopAsync("redis");
        foreach (var service in Services)
        {
            await Eventually.SeeAsync(() => HealthAsync(service), health => health == (HttpStatusCode.OK, "Degraded"), FaultyChat.Recovery);
            (await HealthAsync(service, "/alive")).ShouldBe((HttpStatusCode.OK, "Healthy"));
        }

        using var another = await Chat.NewPairAsync();
        await another.Student.SignOutAsync();
        await ResumeAsync("redis");
        foreach (var service in Services)
            await Eventually.SeeAsync(() => HealthAsync(service), health => health == (HttpStatusCode.OK, "Healthy"), FaultyChat.Recovery);
    }

    [Fact]
    public async Task A_redis_that_hangs_holds_up_nobody()
    {
        await using var socket = await Coach.ListenAsync();
        await WhileFrozenAsync(["redis"], async () =>
        {
            foreach (var service in Services)
            {
                (await HealthAsync(service).WaitAsync(AtOnce)).ShouldBe((HttpStatusCode.OK, "Degraded"));
                (await HealthAsync(service, "/alive").WaitAsync(AtOnce)).ShouldBe((HttpStatusCode.OK, "Healthy"));
            }

            await Student.SendAsync(Coach, "Nobody waits").WaitAsync(AtOnce);
            (await Coach.ConversationAsync().WaitAsync(AtOnce)).Unread.ShouldBe(1);
            await Coach.FetchAsync(Student).WaitAsync(AtOnce);
            await Student.TypeAsync(Coach).WaitAsync(AtOnce);
        });
        await socket.WaitForMessageAsync(FaultyChat.Recovery);
        foreach (var service in Services)
            await Eventually.SeeAsync(() => HealthAsync(service), health => health == (HttpStatusCode.OK, "Healthy"), FaultyChat.Recovery);
    }

    [Fact]
    public async Task A_redis_that_was_killed_is_found_again_by_everyone()
    {
        await using var socket = await Coach.ListenAsync();
        await KillAsync("redis");
        await Student.SendAsync(Coach, "Meanwhile");
        await socket.WaitForAsync("sync", FaultyChat.Recovery);
        await ReturnAsync("redis");
        await NoticesComeAsync(socket);
        await Student.SendAsync(Coach, "Afterwards");
        await socket.WaitForAsync("new-message", FaultyChat.Recovery);

        await using var late = await NoticeSocket.InsistAsync(Chat.Web, Coach.Cookie, Coach.Origin, FaultyChat.Recovery);
        await Eventually.TrueAsync(async () =>
        {
            await Student.TypeAsync(Coach);
            return late.Notices.Any(notice => notice.Content == "typing");
        });
    }

    [Fact]
    public async Task A_session_that_ends_while_redis_is_away_loses_its_sockets_when_it_is_back()
    {
        await using var socket = await Student.ListenAsync();
        await StopAsync("redis");
        await Student.SignOutAsync();
        await ResumeAsync("redis");
        await socket.ClosedAsync(FaultyChat.Recovery);
    }

    [Fact]
    public async Task A_redis_that_forgot_everything_is_filled_again()
    {
        await using var socket = await Coach.ListenAsync();
        await Eventually.SeeAsync(() => Chat.Redis.NodesOfAsync(Coach), nodes => nodes.Count == 1);
        await Chat.Redis.Database.ExecuteAsync("FLUSHALL");
        await Student.SendAsync(Coach, "Still here?");
        await socket.WaitForAsync("new-message");
        await Eventually.SeeAsync(() => Chat.Redis.NodesOfAsync(Coach), nodes => nodes.Count == 1);
        (await Student.SeesPeerAsync()).ShouldBeTrue();
    }

    /// <summary>
    /// Waits for <c>sync</c>: a node misses messages that are published before it subscribes again, so it tells its sockets to ask for
    /// everything. From then on nothing is lost.
    /// </summary>
    private async Task AllIsToldAsync(params NoticeSocket[] sockets)
    {
        foreach (var socket in sockets)
        {
            (await socket.WaitForAsync("sync", FaultyChat.Recovery)).ShouldBe(new(Coach.Id, "0", "sync"));
            await NoticesComeAsync(socket);
        }
    }

    /// <summary>Waits for a typing notice, which is not owed: the API drops it while it has no Redis itself.</summary>
    private Task NoticesComeAsync(NoticeSocket socket) => Eventually.TrueAsync(async () =>
    {
        await Student.TypeAsync(Coach);
        return socket.Notices.Any(notice => notice.Content == "typing");
    });
}
