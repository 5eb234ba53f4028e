using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Faults;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Erasures;

/// <summary>The rows of an erased conversation are emptied, although the API dies meanwhile.</summary>
public sealed class EmptyingFaultTests(FaultyChat chat) : PairFaultTests(chat)
{
    private const int Length = 2_500;

    [Fact]
    public async Task An_api_that_dies_between_two_batches_leaves_the_rest_to_the_next()
    {
        await Student.SendAsync(Coach, "The first");
        await Chat.Database.LengthenAsync(Pair, Length);
        await Chat.Database.FillAsync(Pair);
        var school = new School(Chat);
        await school.InitializeAsync();
        await using (var second = await Chat.Database.LockMessageAsync(Pair, 1_500))
        {
            await school.EraseAsync(Pair);
            (await Coach.FetchAsync(Student)).Items.ShouldBeEmpty();
            await second.IsWaitedForAsync();
            (await Chat.Database.FullRowsAsync(Pair)).ShouldBe(Length + 1 - 1_000);
            await KillAsync("api");
        }

        await ReturnAsync("api");
        await Eventually.SeeAsync(() => Chat.Database.FullRowsAsync(Pair), rows => rows == 0, FaultyChat.Recovery);
        (await Student.SendAsync(Coach, "Anew")).Seq.ShouldBe(Length + 2);
        await school.DisposeAsync();
    }
}
