using Chat.AppHost;
using Chat.LoadTests.Faults;
using Chat.LoadTests.Ledgers;
using Chat.LoadTests.Measures;
using Chat.LoadTests.Report;

namespace Chat.UnitTests.Load;

/// <summary>The defects that fail a run, apart from those of its messages.</summary>
public sealed class RunDefectTests
{
    [Theory]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public void That_something_is_away_may_be_said_with_when_to_ask_again(int status)
    {
        var figures = new Figures();
        figures.Refused("POST", status, saysWhen: true);
        figures.Defects.ShouldBeEmpty();
        figures.Failures.ShouldHaveSingleItem().Key.ShouldBe($"POST {status}");

        figures.Refused("POST", status, saysWhen: false);
        figures.Defects.ShouldBe([$"POST {status} without Retry-After: 1"]);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(501)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(302)]
    public void Any_other_answer_is_a_defect(int status)
    {
        var figures = new Figures();
        figures.Refused("GET", status, saysWhen: true);
        figures.Refused("GET", status, saysWhen: true);
        figures.Defects.ShouldBe([$"GET {status}: 2"]);
    }

    [Fact]
    public void A_part_that_restarted_though_nothing_hurt_it_is_a_defect() =>
        Unexplained(("api", 3), ("web", 1), ("worker", 2)).ShouldBe(["api was started 3 times instead of 1"]);

    [Fact]
    public void A_part_that_was_hurt_and_did_not_start_again_is_a_defect() =>
        Unexplained(("worker", 1)).ShouldBe(["worker was started 1 times instead of 2"]);

    [Fact]
    public void The_servers_ledger_agrees_with_so_many_messages_more() =>
        (Before with { Persisted = 110, Noticed = 110, Fetched = 108, Owed = 0 }).Differences(Before, 10).ShouldBeEmpty();

    [Fact]
    public void Any_difference_from_the_servers_ledger_is_a_defect() =>
        new ServerLedger(Persisted: 109, Noticed: 108, Fetched: 107, Owed: 1, Unfetched: 3, BrokenConversations: 1)
            .Differences(Before, 10)
            .ShouldBe(
            [
                "the server's ledger has persisted 109 instead of 110",
                "the server's ledger has noticed 108 instead of 110",
                "the server's ledger has fetched 107 instead of 108",
                "the server's ledger has owed 1 instead of 0",
                "the server's ledger has unfetched 3 instead of 2",
                "the server's ledger has broken conversations 1 instead of 0",
            ]);

    [Fact]
    public void A_rate_does_not_hold_when_more_than_one_of_a_hundred_messages_was_not_noticed()
    {
        var messages = Enumerable.Range(0, 100)
            .Select(i => new Sent("42", "9", "Text", TimeSpan.Zero) { Noticed = i < 2 ? null : TimeSpan.FromMilliseconds(20) }).ToList();
        RampStep.Measure(100, messages, failures: 0).Holds.ShouldBeFalse();
        RampStep.Measure(100, messages.Skip(2), failures: 0).Holds.ShouldBeTrue();
    }

    private static ServerLedger Before => new(Persisted: 100, Noticed: 99, Fetched: 98, Owed: 1, Unfetched: 2, BrokenConversations: 0);

    /// <summary>The unexplained restarts after one kill of the worker.</summary>
    private static IEnumerable<string> Unexplained(params (string Name, int Starts)[] parts) => FaultInjector.Unexplained(
        parts.Select(part => new RunningPart(part.Name, 1, "", part.Starts)), new Dictionary<string, int> { ["worker"] = 1 });
}
