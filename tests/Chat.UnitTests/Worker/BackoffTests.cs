using Chat.Worker.Dispatch;

namespace Chat.UnitTests.Worker;

public sealed class BackoffTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly Backoff _backoff = new(Longest);

    [Fact]
    public void Grow_up_to_a_limit_and_are_no_longer_than_it()
    {
        var pauses = Take(100);

        pauses[0].ShouldBeLessThanOrEqualTo(TimeSpan.FromMilliseconds(50));
        pauses.ShouldAllBe(pause => pause > TimeSpan.Zero && pause <= Longest);
        pauses[5..].ShouldAllBe(pause => pause >= Longest / 2);
    }

    [Fact]
    public void Are_not_the_same_for_everyone() => Take(100)[5..].Distinct().Count().ShouldBeGreaterThan(50);

    [Fact]
    public void Begin_again_after_a_success()
    {
        Take(100);
        _backoff.Reset();

        _backoff.Next().ShouldBeLessThanOrEqualTo(TimeSpan.FromMilliseconds(50));
    }

    private List<TimeSpan> Take(int count) => [.. Enumerable.Range(0, count).Select(_ => _backoff.Next())];
}
