using Chat.IntegrationTests.Driver;

namespace Chat.IntegrationTests.Topology;

/// <summary>
/// The topology for tests that kill and stop parts. Leases are short, so a death is noticed soon; reminders are so late that no test passes
/// because of one.
/// </summary>
public class FaultyChat : RunningChat
{
    public FaultyChat()
        : this("faults")
    {
    }

    protected FaultyChat(string name)
        : base(name)
    {
    }

    /// <summary>A limit long enough for a lease to expire and a service to restart, on a busy machine.</summary>
    public static readonly TimeSpan Recovery = TimeSpan.FromSeconds(30);

    /// <summary>The number of students of the demo coach, besides the demo student.</summary>
    public const int Students = 300;

    private const int WritingPairs = 4;

    /// <summary>The admin, who can read the ledger.</summary>
    public Person Admin { get; private set; } = null!;

    /// <summary>The pairs who write while a part breaks. All tests share them, because signing in takes long.</summary>
    public IReadOnlyList<Pair> Writing { get; private set; } = [];

    protected override int Workers => 2;

    protected override IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["Demo__Students"] = $"{Students}",
        ["Queue__Lease"] = "00:00:01",
        ["Queue__ReclaimInterval"] = "00:00:00.3",
        ["Presence__Lease"] = "00:00:03",
        ["Presence__RenewalInterval"] = "00:00:00.5",
        ["Sockets__KeepAlive"] = "00:00:01",
        ["Sockets__PongTimeout"] = "00:00:03",
        ["Sockets__ClientTimeout"] = "00:00:04",
        ["Recovery__SyncSpread"] = "00:00:00.2",
        ["Outbox__SweepInterval"] = "00:00:00.2",
        ["OwnReminders__Interval"] = "00:00:00.2",
        ["Reminders__Interval"] = "00:00:00.2",
        ["ScheduledMessages__Interval"] = "00:00:00.2",
        ["Retention__EmptyingInterval"] = "00:00:00.2",
        ["Reminders__FirstPause"] = "00:10:00",

        // A few users write as fast as they can.
        ["Limits__Factor"] = "1000",
    };

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Admin = await PersonAsync("admin@demo.test");
        Writing = await Task.WhenAll(Enumerable.Range(0, WritingPairs).Select(_ => NewPairAsync()));
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var pair in Writing) pair.Dispose();
        Admin?.Dispose();
        await base.DisposeAsync();
    }

    /// <summary>
    /// Starts the parts that a test left stopped, and waits until all parts are healthy, nothing is owed, and no message is missing.
    /// </summary>
    public async Task RestoreAsync()
    {
        await Task.WhenAll(Topology.Parts.Select(part => Topology.ResumeAsync(part.Name, TestContext.Current.CancellationToken)));
        await Redis.ReconnectAsync();
        var ledger = await Eventually.SeeAsync(Admin.LedgerAsync, ledger => ledger.Owed == 0, Recovery);
        ledger.BrokenConversations.ShouldBe(0);
        ledger.Noticed.ShouldBe(ledger.Persisted);
    }
}

/// <summary>Runs after all other tests, one at a time.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Faults : ICollectionFixture<FaultyChat>
{
    public const string Name = "Faults";
}
