using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Faults;

/// <summary>Fault tests with a pair of their own.</summary>
public abstract class PairFaultTests(FaultyChat chat) : FaultTests(chat)
{
    protected Pair Pair { get; private set; } = null!;

    protected Person Student => Pair.Student;

    protected Person Coach => Pair.Coach;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Pair = await Chat.NewPairAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Pair.Dispose();
        await base.DisposeAsync();
    }

    /// <summary>Waits until the API has searched for due reminders once more.</summary>
    protected async Task LookForDueAsync()
    {
        await Chat.Database.LeaveUnfetchableAsync(Student);
        await Eventually.SeeAsync(() => Chat.Database.UnfetchedByAsync(Student), conversations => conversations == 0);
    }
}
