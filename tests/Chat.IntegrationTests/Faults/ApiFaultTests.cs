using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Faults;

public sealed class ApiFaultTests(FaultyChat chat) : PairFaultTests(chat)
{
    [Fact]
    public async Task An_api_that_is_killed_between_commit_and_queue_still_owes_the_notice()
    {
        await using var socket = await Coach.ListenAsync();
        await StopAsync("redis");
        await Student.SendAsync(Coach, "Committed");
        await KillAsync("api");
        await StopAsync("api");
        (await Chat.Database.OwedToAsync(Coach)).ShouldBe(1);

        // The node listens again before the API is back.
        await ResumeAsync("redis");
        await socket.WaitForAsync("sync", FaultyChat.Recovery);
        await ResumeAsync("api");
        await socket.WaitForAsync("new-message", FaultyChat.Recovery);
        await Eventually.SeeAsync(() => Chat.Database.OwedToAsync(Coach), owed => owed == 0, FaultyChat.Recovery);
        (await Coach.FetchAsync(Student)).Items.ShouldHaveSingleItem().Text.ShouldBe("Committed");
    }

    [Fact]
    public async Task Sessions_outlive_the_api()
    {
        await KillAsync("api");
        await Chat.Topology.WaitUntilReadyAsync("api", TestContext.Current.CancellationToken);
        await Student.SendAsync(Coach, "Same cookie");
    }

    [Fact]
    public async Task Without_the_api_open_sockets_stay_and_new_ones_and_calls_are_told_to_try_again()
    {
        await using var socket = await Coach.ListenAsync();
        await StopAsync("api");
        (await NoticeSocket.RefusalAsync(Chat.Web, Student.Cookie, Student.Origin)).ShouldBe(HttpStatusCode.ServiceUnavailable);
        using var response = await Student.TrySendAsync(Coach.Id, Guid.NewGuid(), "Anyone?");
        ((int)response.StatusCode).ShouldBeInRange(502, 503);
        await response.ShouldBeProblemAsync(response.StatusCode, "unavailable");
        response.Headers.RetryAfter.ShouldNotBeNull();

        await ResumeAsync("api");
        socket.IsOpen.ShouldBeTrue();
        await Student.SendAsync(Coach, "Here again");
        await socket.WaitForAsync("new-message");
    }
}
