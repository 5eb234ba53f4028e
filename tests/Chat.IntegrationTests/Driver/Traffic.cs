using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Driver;

/// <summary>Several pairs who write to each other continuously, in both directions. At the end all messages are accounted for.</summary>
public sealed class Traffic : IAsyncDisposable
{
    /// <summary>
    /// The limit of a recovery. The promise is 10 s and is measured under load; here the messages count, so a busy machine gets more time.
    /// </summary>
    private static readonly TimeSpan Limit = FaultyChat.Recovery;

    private readonly Person _admin;
    private readonly Ledger _before;
    private readonly List<Person> _detoured = [];
    private readonly IReadOnlyList<(long Begin, Correspondent Student, Correspondent Coach)> _conversations;

    private Traffic(
        Person admin, Ledger before, IEnumerable<(Pair Pair, long Begin)> conversations, Uri socketEntrance, Uri? studentsEntrance)
    {
        (_admin, _before) = (admin, before);
        _conversations = [.. conversations.Select(conversation => (
            conversation.Begin,
            Side(Student(conversation.Pair), conversation.Pair.Coach, conversation.Begin, studentsEntrance ?? socketEntrance),
            Side(conversation.Pair.Coach, conversation.Pair.Student, conversation.Begin, socketEntrance)))];

        Person Student(Pair pair)
        {
            if (studentsEntrance is null) return pair.Student;
            _detoured.Add(pair.Student.Via(studentsEntrance, Correspondent.Timeout));
            return _detoured[^1];
        }

        // The page is always one of the public origin, whatever the entrance.
        Correspondent Side(Person me, Person peer, long begin, Uri entrance) =>
            new(me, peer, begin, () => NoticeSocket.OpenAsync(entrance, me.Cookie, admin.Origin, Correspondent.Timeout));
    }

    /// <summary>All correspondents.</summary>
    public IEnumerable<Correspondent> Everyone => Students.Concat(Coaches);

    public IEnumerable<Correspondent> Students => _conversations.Select(pair => pair.Student);

    public IEnumerable<Correspondent> Coaches => _conversations.Select(pair => pair.Coach);

    /// <summary>Starts the traffic, and returns when messages flow.</summary>
    /// <param name="chat">The chat to write in.</param>
    /// <param name="socketEntrance">The address for sockets; by default the public origin.</param>
    /// <param name="studentsEntrance">The students' address for sockets and calls, if it is not the coaches'.</param>
    public static async Task<Traffic> StartAsync(FaultyChat chat, Uri? socketEntrance = null, Uri? studentsEntrance = null)
    {
        var begins = await Task.WhenAll(chat.Writing.Select(BeginAsync));
        var traffic = new Traffic(
            chat.Admin, await chat.Admin.LedgerAsync(), chat.Writing.Zip(begins), socketEntrance ?? chat.Web, studentsEntrance);
        await traffic.FlowsAsync();
        return traffic;
    }

    /// <summary>Waits until new messages of everyone are stored, noticed and fetched.</summary>
    public async Task FlowsAsync()
    {
        // The first message may have begun before.
        await SendsAsync(2, Limit);
        await FetchesAsync();
    }

    /// <summary>
    /// Waits until everyone, or the named ones, has stored this many more messages on each lane, which sends five a second.
    /// </summary>
    public Task SendsAsync(int more, TimeSpan limit, IEnumerable<Correspondent>? who = null)
    {
        var before = (who ?? Everyone).ToDictionary(side => side, side => side.Sent.Count);
        return SeeAsync(side => !before.TryGetValue(side, out var count) || side.Sent.Count >= count + (more * Correspondent.Lanes), limit);
    }

    /// <summary>Ends the sending, waits until everyone has fetched everything, and accounts for every message.</summary>
    /// <param name="besides">The number of messages that others sent and fetched meanwhile.</param>
    public async Task EndAsync(int besides = 0)
    {
        await Task.WhenAll(Everyone.Select(side => side.EndSendingAsync())).WaitAsync(Limit);
        await FetchesAsync();
        await Task.WhenAll(Everyone.Select(side => side.EndListeningAsync())).WaitAsync(Limit);
        foreach (var (begin, student, coach) in _conversations) Account(begin, student, coach);

        var total = besides + Everyone.Sum(side => side.Sent.Count);
        var after = await Eventually.SeeAsync(_admin.LedgerAsync, ledger => ledger.Owed == 0, Limit);
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
        foreach (var person in _detoured) person.Dispose();
    }

    /// <summary>The newest <c>seq</c> of a conversation, after both users have been served up to it.</summary>
    private static async Task<long> BeginAsync(Pair pair)
    {
        var newest = $"?before={long.MaxValue}&limit=1";
        await pair.Student.FetchAsync(pair.Coach, newest);
        return (await pair.Coach.FetchAsync(pair.Student, newest)).Items is [var last] ? last.Seq : 0;
    }

    /// <summary>Checks that both fetched all messages once, in the order of the conversation, which keeps the order of each lane.</summary>
    private static void Account(long begin, Correspondent student, Correspondent coach)
    {
        Message[] sent = [.. student.Sent.Concat(coach.Sent).Select(message => message.Stored).OrderBy(message => message.Seq)];
        sent.Select(message => message.Seq).ShouldBe(Enumerable.Range(1, sent.Length).Select(seq => begin + seq));
        student.Fetched.ShouldBe(sent);
        coach.Fetched.ShouldBe(sent);
        foreach (var lane in student.Sent.Concat(coach.Sent).GroupBy(message => (message.Stored.Sender, message.Lane)))
            lane.Select(message => message.Stored.Seq).ShouldBeInOrder();
    }

    /// <summary>Waits until everyone has fetched all messages that the peer has stored by now.</summary>
    private Task<int> FetchesAsync()
    {
        var goals = _conversations
            .SelectMany(pair =>
                ((Correspondent, long)[])[(pair.Student, Newest(pair.Coach)), (pair.Coach, Newest(pair.Student))])
            .ToDictionary();
        return SeeAsync(side => side.Fetched.Count > 0 && side.Fetched[^1].Seq >= goals[side], Limit);
    }

    private static long Newest(Correspondent sender) => sender.Sent.Max(message => message.Stored.Seq);

    private Task<int> SeeAsync(Predicate<Correspondent> holds, TimeSpan limit) => Eventually.SeeAsync(
        () =>
        {
            foreach (var side in Everyone) side.ThrowIfBroken();
            return Task.FromResult(Everyone.Count(side => !holds(side)));
        },
        missing => missing == 0,
        limit);
}
