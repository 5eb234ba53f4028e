using Chat.LoadTests.Measures;

namespace Chat.UnitTests.Load;

/// <summary>Whether the machine had its processors to itself while latencies were measured.</summary>
public sealed class ProcessorTimeTests
{
    [Fact]
    public void Time_of_guests_is_not_counted_twice() =>
        ProcessorTime.Parse("cpu  100 20 30 4000 50 6 7 800 90 10").ShouldBe(new ProcessorTime(Busy: 163, Idle: 4050, Stolen: 800));

    [Fact]
    public void Shares_are_of_the_time_between_two_readings() =>
        ProcessorTime.Between(new ProcessorTime(1000, 2000, 300), new ProcessorTime(1050, 2030, 320))
            .ShouldBe(new ProcessorShares(Busy: 0.5, Stolen: 0.2));

    [Fact]
    public void Nothing_is_said_of_no_time_nor_by_a_system_that_is_silent()
    {
        ProcessorTime.Between(new ProcessorTime(1, 2, 3), new ProcessorTime(1, 2, 3)).ShouldBeNull();
        ProcessorTime.Between(null, new ProcessorTime(1, 2, 3)).ShouldBeNull();
        ProcessorTime.Between(new ProcessorTime(1, 2, 3), null).ShouldBeNull();
    }

    [Fact]
    public void Linux_says_it() => ProcessorTime.Read().ShouldNotBeNull().Busy.ShouldBePositive();
}
