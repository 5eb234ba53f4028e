using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Driver;

/// <summary>Several pairs who write to each other all the while, in both directions; and at the end every message is accounted for.</summary>
public sealed class Traffic : IAsyncDisposable
{
    private const int Pairs = 4;

    /// <summary>How soon after a part is back everything is as before.</summary>
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(10);

    private readonly Person _admin;
    private readonly Ledger _before;
    private readonly IReadOnlyList<Pair> _pairs;
    private readonly IReadOnlyList<(Correspondent Student, Correspondent Coach)> _conversations;

    private Traffic(Person admin, Ledger before, IReadOnlyList<Pair> pairs, Uri socketEntrance)
    {
        (_admin, _before, _pairs) = (admin, before, pairs);
        _conversations = [.. pairs.Select(pair => (Side(pair.Student, pair.Coach), Side(pair.Coach, pair.Student)))];

        Correspondent Side(Person me, Person peer) =>
            new(me, peer, () => NoticeSocket.OpenAsync(socketEntrance, me.Cookie, me.Origin, Correspondent.Patience));
    }

    /// <summary>All who write.</summary>
    public IEnumerable<Correspondent> Everyone => _conversations.SelectMany(pair => (Correspondent[])[pair.Student, pair.Coach]);

    /// <summary>Returns when messages flow.</summary>
    /// <param name="chat">Where.</param>
    /// <param name="socketEntrance">Where the sockets are opened; by default at the public origin.</param>
    public static async Task<Traffic> StartAsync(RunningChat chat, Uri? socketEntrance = null)
    {
        var admin = await chat.PersonAsync("admin@demo.test");
        var pairs = await Task.WhenAll(Enumerable.Range(0, Pairs).Select(_ => chat.NewPairAsync()));
        var traffic = new Traffic(admin, await admin.LedgerAsync(), pairs, socketEntrance ?? chat.Web);
        await traffic.FlowsAsync();
        return traffic;
    }

    /// <summary>Waits until messages that are sent from now on are stored, told of and fetched, everyone's; no longer than is promised after a fault.</summary>
    public async Task FlowsAsync()
    {
        // The first may have been under way already.
        await SendsAsync(2, Promised);
        await FetchesAsync(Promised);
    }

    /// <summary>Waits until everyone has sent so many more on each lane: five a second, and stored.</summary>
    public Task SendsAsync(int more, TimeSpan limit)
    {
        var before = Everyone.ToDictionary(side => side, side => side.Sent.Count);
        return SeeAsync(side => side.Sent.Count >= before[side] + (more * Correspondent.Lanes), limit);
    }

    /// <summary>Ends the sending, waits until everyone has fetched everything, and accounts for every message.</summary>
    /// <param name="besides">How many messages others sent and fetched meanwhile.</param>
    public async Task EndAsync(int besides = 0)
    {
        await Task.WhenAll(Everyone.Select(side => side.EndSendingAsync())).WaitAsync(FaultyChat.Recovery);
        await FetchesAsync(Promised);
        foreach (var (student, coach) in _conversations) Account(student, coach);

        var total = besides + Everyone.Sum(side => side.Sent.Count);
        var after = await Eventually.SeeAsync(_admin.LedgerAsync, ledger => ledger.Owed == 0, Promised);
        after.ShouldBe(_before with
        {
            Persisted = _before.Persisted + total,
            Noticed = _before.Persisted + total,
            Fetched = _before.Fetched + total,
            Owed = 0,
            BrokenConversations = 0,
        });
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var side in Everyone) await side.DisposeAsync();
        foreach (var pair in _pairs) pair.Dispose();
        _admin.Dispose();
    }

    /// <summary>What both fetched is what both sent: each once, in the order of the conversation, which is that of each lane.</summary>
    private static void Account(Correspondent student, Correspondent coach)
    {
        Message[] sent = [.. student.Sent.Concat(coach.Sent).Select(message => message.Stored).OrderBy(message => message.Seq)];
        sent.Select(message => message.Seq).ShouldBe(Enumerable.Range(1, sent.Length).Select(seq => (long)seq));
        student.Fetched.ShouldBe(sent);
        coach.Fetched.ShouldBe(sent);
        foreach (var lane in student.Sent.Concat(coach.Sent).GroupBy(message => (message.Stored.Sender, message.Lane)))
            lane.Select(message => message.Stored.Seq).ShouldBeInOrder();
    }

    /// <summary>Waits until everyone has fetched what has been stored by now.</summary>
    private Task<int> FetchesAsync(TimeSpan limit)
    {
        var stored = _conversations.ToDictionary(pair => pair, pair => pair.Student.Sent.Concat(pair.Coach.Sent).Max(message => message.Stored.Seq));
        var goals = stored.SelectMany(pair => (KeyValuePair<Correspondent, long>[])[new(pair.Key.Student, pair.Value), new(pair.Key.Coach, pair.Value)])
            .ToDictionary();
        return SeeAsync(side => side.Fetched.Count > 0 && side.Fetched[^1].Seq >= goals[side], limit);
    }

    private Task<int> SeeAsync(Predicate<Correspondent> holds, TimeSpan limit) => Eventually.SeeAsync(
        () =>
        {
            foreach (var side in Everyone) side.ThrowIfBroken();
            return Task.FromResult(Everyone.Count(side => !holds(side)));
        },
        missing => missing == 0,
        limit);
}
