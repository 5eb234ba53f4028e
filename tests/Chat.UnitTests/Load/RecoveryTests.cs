using Chat.LoadTests.Faults;
using Chat.LoadTests.Measures;

namespace Chat.UnitTests.Load;

public sealed class RecoveryTests
{
    private static readonly TimeSpan Fault = TimeSpan.FromSeconds(10);

    [Fact]
    public void A_fault_without_effect_is_recovered_at_once() => After(_ => 20).ShouldBe(0);

    [Fact]
    public void It_is_normal_again_with_the_first_of_three_normal_seconds() =>
        After(second => second is 10 or 11 or 14 ? 900 : 20).ShouldBe(5);

    [Fact]
    public void Latency_that_stays_high_is_never_normal_again() => After(second => second < 10 ? 20 : 900).ShouldBeNull();

    [Fact]
    public void Two_normal_seconds_at_the_end_are_too_few() => After(second => second is >= 10 and < 28 ? 900 : 20).ShouldBeNull();

    [Theory]
    [InlineData(20, 250)]
    [InlineData(100, 500)]
    public void The_bound_goes_by_the_median_before_the_first_fault(int before, int bound)
    {
        var recovery = new Recovery(Notices(second => second < 10 ? before : 900), Fault);
        recovery.Bound.TotalMilliseconds.ShouldBe(bound);
    }

    [Fact]
    public void One_of_ten_may_take_longer()
    {
        After((second, i) => second == 10 && i == 0 ? 900 : 20).ShouldBe(0);
        After((second, i) => second == 10 && i < 2 ? 900 : 20).ShouldBe(1);
    }

    [Fact]
    public void A_fault_that_was_got_over_in_time_is_no_defect() => Judge(normal: 22, Injected(10, back: 12)).ShouldBeEmpty();

    [Fact]
    public void A_fault_that_was_got_over_late_is_a_defect() =>
        Judge(normal: 23, Injected(10, back: 12)).ShouldBe(["api@10s: latency was normal again 1.0 s too late"]);

    [Fact]
    public void A_fault_that_was_not_got_over_is_a_defect() =>
        Judge(normal: 30, Injected(10, back: 12)).ShouldBe(["api@10s: latency was not normal again before the load ended"]);

    [Fact]
    public void A_part_that_did_not_come_back_is_a_defect() =>
        Judge(normal: 12, Injected(10, back: null)).ShouldBe(["api@10s: what was hurt did not come back"]);

    [Fact]
    public void The_time_counts_from_the_last_of_faults_that_came_before_the_first_was_got_over()
    {
        Judge(normal: 26, Injected(10, back: 12), Injected(15, back: 16)).ShouldBeEmpty();
        Judge(normal: 27, Injected(10, back: 12), Injected(15, back: 16))
            .ShouldBe(["api@10s: latency was normal again 1.0 s too late", "api@15s: latency was normal again 1.0 s too late"]);
    }

    [Fact]
    public void A_later_fault_does_not_excuse_an_earlier_one_whose_time_was_over() =>
        Judge(normal: 24, Injected(10, back: 11), Injected(22, back: 23)).ShouldBe(["api@10s: latency was normal again 3.0 s too late"]);

    [Fact]
    public void A_fault_that_could_not_be_injected_is_a_defect() =>
        new InjectedFault("api", Fault) { Back = Fault, Normal = Fault, Failure = "api was down already" }
            .Defects.ShouldBe(["api@10s: api was down already"]);

    private static InjectedFault Injected(int at, int? back) =>
        new("api", TimeSpan.FromSeconds(at)) { Back = back is { } seconds ? TimeSpan.FromSeconds(seconds) : null };

    /// <summary>The defects of faults, if latency was high from the first fault until this second.</summary>
    private static string[] Judge(int normal, params InjectedFault[] faults)
    {
        new Recovery(Notices(second => second >= 10 && second < normal ? 900 : 20), Fault).Judge(faults);
        return [.. faults.SelectMany(fault => fault.Defects)];
    }

    private static double? After(Func<int, int> milliseconds) => After((second, _) => milliseconds(second));

    private static double? After(Func<int, int, int> milliseconds) => new Recovery(Notices(milliseconds), Fault).After(Fault)?.TotalSeconds;

    private static List<Latency> Notices(Func<int, int> milliseconds) => Notices((second, _) => milliseconds(second));

    /// <summary>Thirty seconds with ten notices each.</summary>
    private static List<Latency> Notices(Func<int, int, int> milliseconds) =>
    [
        .. from second in Enumerable.Range(0, 30)
        from i in Enumerable.Range(0, 10)
        select new Latency(TimeSpan.FromSeconds(second + (i / 10d)), TimeSpan.FromMilliseconds(milliseconds(second, i))),
    ];
}
