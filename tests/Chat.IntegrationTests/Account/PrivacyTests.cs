using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Account;

/// <summary>Peers see the time when a user was last here only while the user allows it.</summary>
public sealed class PrivacyTests(CalmChat chat, ClassPair shared) : IClassFixture<ClassPair>
{
    [Fact]
    public async Task Nobody_shows_it_who_did_not_say_so()
    {
        using var pair = await chat.NewPairAsync();
        await ComeAndGoAsync(pair.Coach);
        (await ShowsLastSeenAsync(pair.Coach)).ShouldBeFalse();
        (await pair.Student.ConversationAsync()).Peer.LastSeenAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_peer_sees_it_once_the_user_is_gone_and_each_side_decides_for_itself()
    {
        using var pair = await chat.NewPairAsync();
        await pair.Coach.ShowLastSeenAsync(true);
        (await ShowsLastSeenAsync(pair.Coach)).ShouldBeTrue();
        (await ShowsLastSeenAsync(pair.Student)).ShouldBeFalse();
        var shownFrom = (await pair.Student.ConversationAsync()).Peer.LastSeenAt.ShouldNotBeNull();
        (await pair.Coach.ConversationAsync()).Peer.LastSeenAt.ShouldBeNull();

        await chat.Database.AgeLastSeenAsync(pair.Coach, TimeSpan.FromDays(1));
        await using (var socket = await pair.Coach.ListenAsync())
        {
            // A busy machine may answer without presence, and then with the time.
            await Eventually.TrueAsync(async () =>
                (await pair.Student.ConversationAsync()).Peer is { Present: true, LastSeenAt: null });
        }

        await Eventually.TrueAsync(async () => (await pair.Student.ConversationAsync()).Peer.LastSeenAt >= shownFrom);
    }

    [Fact]
    public async Task When_it_is_hidden_again_no_time_is_kept()
    {
        using var pair = await chat.NewPairAsync();
        await pair.Student.ShowLastSeenAsync(true);
        await ComeAndGoAsync(pair.Student);
        (await pair.Coach.ConversationAsync()).Peer.LastSeenAt.ShouldNotBeNull();
        await pair.Student.ShowLastSeenAsync(false);
        await ComeAndGoAsync(pair.Student);
        (await pair.Coach.ConversationAsync()).Peer.LastSeenAt.ShouldBeNull();
        (await chat.Database.LastSeenAsync(pair.Student)).ShouldBe(0);
    }

    [Fact]
    public async Task The_setting_is_answered_byte_for_byte_as_agreed()
    {
        using var response = await shared.Pair.Coach.GetAsync("/api/me/privacy");
        (await response.TextAsync()).ShouldMatch("privacy.json");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"showsLastSeen":null}""")]
    [InlineData("""{"showsLastSeen":"true"}""")]
    public async Task A_value_that_is_neither_yes_nor_no_is_a_bad_request(string body)
    {
        using var response = await shared.Pair.Coach.SendRawAsync(HttpMethod.Put, "/api/me/privacy", body);
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

    private static async Task<bool> ShowsLastSeenAsync(Person person)
    {
        using var response = await person.GetAsync("/api/me/privacy");
        return (await response.ShouldHoldAsync<Privacy>()).ShowsLastSeen;
    }

    private async Task ComeAndGoAsync(Person person)
    {
        await using (var socket = await person.ListenAsync())
        {
            await Eventually.SeeAsync(() => chat.Redis.NodesOfAsync(person), nodes => nodes.Count == 1);
        }

        await Eventually.SeeAsync(() => chat.Redis.NodesOfAsync(person), nodes => nodes.Count == 0);
    }
}
