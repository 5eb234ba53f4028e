using Chat.AppHost;

namespace Chat.UnitTests.AppHost;

public sealed class BackoffTests
{
    [Fact]
    public void The_pause_doubles_up_to_five_seconds_and_starts_over_after_a_good_run()
    {
        var backoff = new Backoff();

        Enumerable.Range(0, 7).Select(_ => backoff.Next().TotalSeconds).ShouldBe([0.25, 0.5, 1, 2, 4, 5, 5]);

        backoff.Reset();
        backoff.Next().TotalSeconds.ShouldBe(0.25);
    }
}
