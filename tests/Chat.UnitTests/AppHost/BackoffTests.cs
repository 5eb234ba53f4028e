using Chat.AppHost.Local;

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

    [Fact]
    public void Only_the_last_words_are_kept()
    {
        LastWords.Of("1\n2\n3\n4\n5\n6").ToString().ShouldBe("2 | 3 | 4 | 5 | 6");
        new LastWords().ToString().ShouldBe("none.");
    }
}
