using Chat.Api.Numbers;

namespace Chat.UnitTests.Api;

public sealed class MedianTests
{
    [Theory]
    [InlineData(new[] { 7 }, 7)]
    [InlineData(new[] { 9, 1, 4 }, 4)]
    [InlineData(new[] { 8, 1, 2, 100 }, 5)]
    public void It_is_the_time_in_the_middle(int[] minutes, int median) =>
        AnswerTimes.Median([.. minutes.Select(minute => TimeSpan.FromMinutes(minute))]).ShouldBe(TimeSpan.FromMinutes(median));
}
