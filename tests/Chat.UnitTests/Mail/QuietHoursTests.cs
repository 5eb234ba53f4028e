using Chat.Api.WaitingMail;

namespace Chat.UnitTests.Mail;

public sealed class QuietHoursTests
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    [Theory]
    [InlineData("2026-01-15T20:59:59Z", false)]
    [InlineData("2026-01-15T21:00:00Z", true)]
    [InlineData("2026-01-15T23:30:00Z", true)]
    [InlineData("2026-01-16T05:59:59Z", true)]
    [InlineData("2026-01-16T06:00:00Z", false)]
    [InlineData("2026-07-15T20:00:00Z", true)]
    [InlineData("2026-07-16T05:00:00Z", false)]
    public void They_include_midnight_and_follow_the_clocks_of_the_zone(string instant, bool isQuiet) =>
        new QuietHours(new(22, 0), new(7, 0), Amsterdam).IncludeTime(At(instant)).ShouldBe(isQuiet);

    [Fact]
    public void There_are_none_when_the_end_is_the_beginning() =>
        new QuietHours(new(0, 0), new(0, 0), Amsterdam).IncludeTime(At("2026-01-15T23:00:00Z")).ShouldBeFalse();

    private static DateTimeOffset At(string instant) =>
        DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
}
