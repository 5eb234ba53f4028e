using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Outbox;

public sealed class OutboxTests(CalmChat chat)
{
    [Fact]
    public async Task Nothing_is_owed_any_more_once_it_was_relayed()
    {
        using var pair = await chat.NewPairAsync();
        await using var socket = await pair.Coach.ListenAsync();
        await pair.Student.SendAsync(pair.Coach, "Hello");
        await socket.WaitForAsync("new-message");
        await Eventually.SeeAsync(() => chat.Database.OwedToAsync(pair.Coach), owed => owed == 0);
    }

    [Theory]
    [InlineData("new-message")]
    [InlineData("message-changed")]
    [InlineData("read")]
    [InlineData("availability")]
    [InlineData("access")]
    [InlineData("of-a-newer-version")]
    public async Task Rows_that_an_earlier_process_left_behind_are_swept_and_arrive(string kind)
    {
        using var pair = await chat.NewPairAsync();
        await using var socket = await pair.Student.ListenAsync();
        await chat.Database.LeaveOwedAsync(pair.Student, pair.Coach, kind, age: TimeSpan.FromMinutes(1));

        (await socket.WaitForAsync(kind)).ShouldBe(new(pair.Student.Id, pair.Coach.Id, kind));
        await Eventually.SeeAsync(() => chat.Database.OwedToAsync(pair.Student), owed => owed == 0);
    }
}
