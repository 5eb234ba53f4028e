using Chat.Worker.Dispatch;

namespace Chat.UnitTests.Worker;

public sealed class CommitStampsTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeMilliseconds(1_000_000);

    [Fact]
    public void Takes_only_the_stamps_that_were_there_at_the_mark()
    {
        var stamps = new CommitStamps();
        stamps.Add("999990");
        stamps.Add("999980");
        var mark = stamps.Mark();
        stamps.Add("999970");

        stamps.Take(mark, Now).Select(age => age.TotalMilliseconds).ShouldBe([10, 20]);
        stamps.Take(mark, Now).ShouldBeEmpty();
        stamps.Take(stamps.Mark(), Now).Single().TotalMilliseconds.ShouldBe(30);
    }

    [Fact]
    public void An_age_is_never_negative()
    {
        var stamps = new CommitStamps();
        stamps.Add("1000500");

        stamps.Take(stamps.Mark(), Now).Single().ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("-1")]
    [InlineData("9223372036854775807")]
    public void Ignores_what_is_no_time(string? payload)
    {
        var stamps = new CommitStamps();
        stamps.Add(payload);

        stamps.Mark().ShouldBe(0);
    }

    [Fact]
    public void Holds_a_bounded_number_and_goes_on_after_it_was_full()
    {
        var stamps = new CommitStamps();
        for (var i = 0; i < CommitStamps.Capacity + 10; i++) stamps.Add("999999");
        stamps.Take(stamps.Mark(), Now).Count.ShouldBe(CommitStamps.Capacity);

        stamps.Add("999995");
        stamps.Take(stamps.Mark(), Now).Single().TotalMilliseconds.ShouldBe(5);
    }
}
