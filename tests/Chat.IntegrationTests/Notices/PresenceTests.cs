using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Notices;

public sealed class PresenceTests(CalmChat chat)
{
    /// <summary>A peer's page polls at least every 18 s, so it shows a change within a minute, with a margin.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(24);

    /// <summary>Twice as long as a lease lasts.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(40);

    [Fact]
    public async Task One_is_present_from_the_first_socket_to_the_last()
    {
        using var pair = await chat.NewPairAsync();
        (await IsPresentAsync()).ShouldBeFalse();
        var phone = await pair.Coach.ListenAsync(chat.AddressOf("realtime-1"));
        var laptop = await pair.Coach.ListenAsync(chat.AddressOf("realtime-2"));
        await Eventually.TrueAsync(IsPresentAsync);
        await Eventually.SeeAsync(() => chat.Redis.NodesOfAsync(pair.Coach), nodes => nodes.Count == 2);

        await phone.DisposeAsync();
        await Eventually.SeeAsync(() => chat.Redis.NodesOfAsync(pair.Coach), nodes => nodes.Count == 1);
        await Eventually.TrueAsync(IsPresentAsync);

        await laptop.DisposeAsync();
        await Eventually.SeeAsync(IsPresentAsync, present => !present);

        async Task<bool> IsPresentAsync() => (await pair.Student.ConversationAsync()).Peer.Present == true;
    }

    [Fact]
    public async Task A_peer_who_is_present_is_told_who_comes_and_who_goes()
    {
        using var pair = await chat.NewPairAsync();

        // During a lease's time after its start, Redis does not know who is absent.
        await Eventually.SeeAsync(pair.Student.ConversationAsync, conversation => conversation.Peer.Present == false, Lease);
        await using var student = await pair.Student.ListenAsync();
        var coach = await pair.Coach.ListenAsync(chat.AddressOf("realtime-2"));
        (await student.WaitForAsync("presence")).ShouldBe(new(pair.Student.Id, pair.Coach.Id, "presence"));
        (await pair.Student.SeesPeerAsync()).ShouldBeTrue();

        await coach.DisposeAsync();
        (await student.WaitForAsync("presence")).ShouldBe(new(pair.Student.Id, pair.Coach.Id, "presence"));
        (await pair.Student.SeesPeerAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_user_whose_network_falls_silent_is_soon_absent_and_misses_nothing()
    {
        using var pair = await chat.NewPairAsync();
        await using var network = new SilentNetwork(chat.Web);
        await using var lost = await NoticeSocket.OpenAsync(network.Entrance, pair.Coach.Cookie, pair.Coach.Origin);
        await Eventually.TrueAsync(IsPresentAsync);
        await network.FallSilentAsync();
        await pair.Student.SendAsync(pair.Coach, "Are you there?");

        // Look into Redis, because the API reports "absent" too while Redis is slow to answer.
        await Eventually.SeeAsync(() => chat.Redis.NodesOfAsync(pair.Coach), nodes => nodes.Count == 0, Soon);
        (await IsPresentAsync()).ShouldBeFalse();
        lost.Notices.ShouldBeEmpty();

        await using var back = await NoticeSocket.OpenAsync(network.Entrance, pair.Coach.Cookie, pair.Coach.Origin);
        (await pair.Coach.FetchAsync(pair.Student)).Items.ShouldHaveSingleItem().Text.ShouldBe("Are you there?");
        await Eventually.TrueAsync(IsPresentAsync);
        await pair.Student.SendAsync(pair.Coach, "There you are");
        await back.WaitForAsync("new-message");

        async Task<bool> IsPresentAsync() => (await pair.Student.ConversationAsync()).Peer.Present == true;
    }
}
