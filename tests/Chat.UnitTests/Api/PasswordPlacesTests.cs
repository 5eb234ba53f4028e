using Chat.Api.Problems;
using Chat.Api.Sessions;

namespace Chat.UnitTests.Api;

public sealed class PasswordPlacesTests
{
    [Fact]
    public async Task As_many_are_checked_at_once_as_there_are_processors_and_a_queue_has_an_end()
    {
        using var places = new PasswordPlaces();
        var cancellation = TestContext.Current.CancellationToken;
        var taken = new List<IDisposable>();
        for (var i = 0; i < Environment.ProcessorCount; i++) taken.Add(await places.TakeAsync(cancellation));
        var waiting = Enumerable.Range(0, PasswordPlaces.LongestQueue * Environment.ProcessorCount)
            .Select(_ => places.TakeAsync(cancellation)).ToList();
        waiting.ShouldAllBe(place => !place.IsCompleted);
        await Should.ThrowAsync<BusyException>(() => places.TakeAsync(cancellation));

        taken[0].Dispose();
        (await waiting[0]).Dispose();
        foreach (var place in waiting.Skip(1)) (await place).Dispose();
        (await places.TakeAsync(cancellation)).Dispose();
    }
}
