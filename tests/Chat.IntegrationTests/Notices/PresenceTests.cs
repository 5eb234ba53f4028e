using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Notices;

public sealed class PresenceTests(CalmChat chat)
{
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

        async Task<bool> IsPresentAsync() => (await pair.Student.ConversationAsync()).Peer.Present;
    }
}
