using System.Diagnostics;
using Chat.AppHost;
using Chat.LoadTests.Measures;

namespace Chat.UnitTests.Load;

/// <summary>The processor time of each part.</summary>
public sealed class PartTimesTests
{
    [Fact]
    public void It_counts_the_processes_below_a_part_and_leaves_out_a_part_that_began_later()
    {
        var (parent, idle) = (new RunningPart("postgres", Environment.ProcessId, "", 1), new RunningPart("redis", null, "", 1));
        using var child = Process.Start("sh", ["-c", "while :; do :; done"]);
        try
        {
            var before = PartTimes.Read([idle, parent]);
            while (child.TotalProcessorTime < TimeSpan.FromSeconds(0.3)) Thread.Sleep(20);
            var after = PartTimes.Read([parent, new RunningPart("api", child.Id, "", 1)]);

            before.UsedUntil(after).ShouldHaveSingleItem().Key.ShouldBe("postgres");
            before.UsedUntil(after)["postgres"].ShouldBeGreaterThan(0.1);
            before.Until(after).ShouldBeGreaterThan(TimeSpan.Zero);
        }
        finally
        {
            child.Kill();
        }
    }

    [Fact]
    public void A_process_that_has_ended_has_used_nothing()
    {
        using var ended = Process.Start("true");
        ended.WaitForExit();
        var part = new RunningPart("api", ended.Id, "", 1);
        PartTimes.Read([part]).UsedUntil(PartTimes.Read([part]))["api"].ShouldBe(0);
    }
}
