using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Faults;

/// <summary>A scheduled message goes out once, whatever process dies while it is sent.</summary>
public sealed class ScheduledMessageFaultTests(FaultyChat chat) : PairFaultTests(chat)
{
    [Fact]
    public async Task It_goes_out_once_though_the_api_dies_between_sending_and_deleting_it()
    {
        var clientId = Guid.NewGuid();
        using var scheduled = await Coach.TryScheduleAsync(Student.Id, clientId, "Good morning", DateTimeOffset.UtcNow.AddHours(1));
        scheduled.StatusCode.ShouldBe(HttpStatusCode.Created);

        await Chat.Database.WhileItsDeletionWaitsAsync(Coach, async () =>
        {
            (await Student.FetchAsync(Coach)).Items.ShouldHaveSingleItem().ClientId.ShouldBe(clientId);
            await KillAsync("api");
            await ReturnAsync("api");
        });

        // The dead process deleted nothing, and its lease still lasts.
        (await Coach.ScheduledAsync(Student)).ShouldHaveSingleItem().State.ShouldBe("sending");
        await Chat.Database.BringForwardAsync(Coach, TimeSpan.FromMinutes(1));
        await Eventually.SeeAsync(() => Coach.ScheduledAsync(Student), left => left.Count == 0);
        (await Student.FetchAsync(Coach)).Items.ShouldHaveSingleItem().ClientId.ShouldBe(clientId);
    }
}
