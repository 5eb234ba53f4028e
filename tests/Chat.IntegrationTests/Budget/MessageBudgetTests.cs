using System.Text;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Faults;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Budget;

/// <summary>
/// The largest cost of a message, from the sender's call to the recipient's. The cost is counted instead of timed, so a busy machine does
/// not change it.
/// </summary>
public sealed class MessageBudgetTests(FaultyChat chat) : PairFaultTests(chat)
{
    private const int Messages = 200;

    /// <summary>Sequential messages share nothing.</summary>
    [Fact]
    public async Task A_message_by_itself_keeps_its_budget()
    {
        await using var socket = await Coach.ListenAsync();
        await WriteAsync(20);
        var limit = new Counters(Commits: 2.5, Rows: 7.5, WalBytes: 2500, RedisCommands: 34);
        var cost = await Counters.OfOneWithinAsync(Messages, Chat, limit, () => WriteAsync(Messages));
        TestContext.Current.SendDiagnosticMessage($"a message by itself: {cost}");

        async Task WriteAsync(int messages)
        {
            for (var i = 0; i < messages; i++)
            {
                var sent = await Student.SendAsync(Coach, "One of many, of an ordinary length");
                await socket.WaitForAsync("new-message");
                (await Coach.FetchAsync(Student, $"?after={sent.Seq - 1}")).Items.ShouldHaveSingleItem();
            }
        }
    }

    /// <summary>Concurrent messages share round trips, commits and pushes.</summary>
    [Fact]
    public async Task One_of_many_at_once_costs_less()
    {
        const int AtOnce = 16;
        await WriteAsync(20);
        var limit = new Counters(Commits: 1.2, Rows: double.MaxValue, WalBytes: double.MaxValue, RedisCommands: 15);
        var cost = await Counters.OfOneWithinAsync(Messages, Chat, limit, () => WriteAsync(Messages));
        TestContext.Current.SendDiagnosticMessage($"one of many at once: {cost}");

        Task WriteAsync(int messages) =>
            Parallel.ForAsync(0, messages, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (i, _) =>
            {
                var pair = Chat.Writing[i % Chat.Writing.Count];
                var sent = await pair.Student.SendAsync(pair.Coach, "One of many, of an ordinary length");
                (await pair.Coach.FetchAsync(pair.Student, $"?after={sent.Seq - 1}")).Items.ShouldNotBeEmpty();
            });
    }

    /// <summary>A round trip to PostgreSQL is a command of Npgsql.</summary>
    [Fact]
    public async Task A_send_and_a_fetch_keep_their_budgets_of_round_trips_and_allocations()
    {
        var seq = 0L;
        await using var api = ProcessCounters.Of(Chat.Topology["api"].Pid.ShouldNotBeNull());
        var send = await api.OfOneWithinAsync(Messages, new(AllocatedBytes: 25_000, Statements: 1.5), () => RepeatAsync(
            async () => seq = (await Student.SendAsync(Coach, "One of many, of an ordinary length")).Seq));
        var fetch = await api.OfOneWithinAsync(Messages, new(AllocatedBytes: 17_000, Statements: 1.5), () => RepeatAsync(
            async () => (await Coach.FetchAsync(Student, $"?after={seq - 1}")).Items.ShouldHaveSingleItem()));
        TestContext.Current.SendDiagnosticMessage($"send: {send}, fetch: {fetch}");

        static async Task RepeatAsync(Func<Task> call)
        {
            for (var i = 0; i < Messages; i++) await call();
        }
    }

    [Fact]
    public async Task A_notice_is_a_hundred_bytes_on_the_socket()
    {
        await using var socket = await Coach.ListenAsync();
        await Student.SendAsync(Coach, "However long the text is, the notice says nothing of it");
        await socket.WaitForAsync("new-message");
        var frame = socket.Frames.First(frame => frame.Contains("new-message", StringComparison.Ordinal));
        Encoding.UTF8.GetByteCount(frame).ShouldBeLessThanOrEqualTo(120);
    }
}
