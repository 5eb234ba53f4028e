using System.Globalization;
using Chat.Api.Availabilities;

namespace Chat.UnitTests.Api;

/// <summary>Amsterdam's clocks went from 02:00 to 03:00 on 29 March 2026, and from 03:00 to 02:00 on 25 October, both Sundays.</summary>
public sealed class OfficeHoursTests
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    [Theory]
    [InlineData("2026-06-01T06:59:59Z", false)]
    [InlineData("2026-06-01T07:00:00Z", true)]
    [InlineData("2026-06-01T14:59:59Z", true)]
    [InlineData("2026-06-01T15:00:00Z", false)]
    [InlineData("2026-12-07T07:59:59Z", false)]
    [InlineData("2026-12-07T08:00:00Z", true)]
    [InlineData("2026-12-07T15:59:59Z", true)]
    [InlineData("2026-12-07T16:00:00Z", false)]
    [InlineData("2026-06-02T10:00:00Z", false)]
    public void It_is_open_by_the_clocks_there_in_summer_and_winter(string instant, bool isOpen) =>
        Mondays("09:00", "17:00").IsOpenAt(At(instant)).ShouldBe(isOpen);

    [Theory]
    [InlineData("2026-03-23T16:00:00Z", "2026-03-30T07:00:00Z")]
    [InlineData("2026-10-19T15:00:00Z", "2026-10-26T08:00:00Z")]
    public void The_next_opening_is_by_the_clocks_there_across_a_change(string instant, string opens) =>
        Mondays("09:00", "17:00").OpensNextAfter(At(instant)).ShouldBe(At(opens));

    [Theory]
    [InlineData("2026-03-29T00:30:00Z", "00:00", "02:30", true)]
    [InlineData("2026-03-29T00:59:59Z", "00:00", "02:30", true)]
    [InlineData("2026-03-29T01:00:00Z", "00:00", "02:30", false)]
    [InlineData("2026-03-29T00:59:59Z", "02:30", "05:00", false)]
    [InlineData("2026-03-29T01:00:00Z", "02:30", "05:00", true)]
    [InlineData("2026-03-29T01:00:00Z", "02:10", "02:50", false)]
    [InlineData("2026-10-25T00:00:00Z", "02:00", "02:30", true)]
    [InlineData("2026-10-25T00:30:00Z", "02:00", "02:30", false)]
    [InlineData("2026-10-25T01:00:00Z", "02:00", "02:30", false)]
    [InlineData("2026-10-25T01:30:00Z", "02:30", "05:00", true)]
    [InlineData("2026-10-25T03:59:59Z", "02:30", "05:00", true)]
    [InlineData("2026-10-25T04:00:00Z", "02:30", "05:00", false)]
    public void A_time_that_the_clocks_skip_is_when_they_skip_it_and_one_they_show_twice_is_its_first(
        string instant, string from, string to, bool isOpen) =>
        Sundays(from, to).IsOpenAt(At(instant)).ShouldBe(isOpen);

    [Theory]
    [InlineData("2026-03-28T12:00:00Z", "02:30", "05:00", "2026-03-29T01:00:00Z")]
    [InlineData("2026-03-28T12:00:00Z", "02:10", "02:50", "2026-04-05T00:10:00Z")]
    [InlineData("2026-10-24T12:00:00Z", "02:30", "05:00", "2026-10-25T00:30:00Z")]
    [InlineData("2026-10-25T00:30:00Z", "02:30", "05:00", "2026-11-01T01:30:00Z")]
    public void The_next_opening_on_the_day_of_a_change(string instant, string from, string to, string opens) =>
        Sundays(from, to).OpensNextAfter(At(instant)).ShouldBe(At(opens));

    /// <summary>Monday 1 June is open from 07:00 to 15:00 UTC.</summary>
    [Theory]
    [InlineData("2026-06-01T08:00:00Z", "2026-06-01T08:45:00Z", 45)]
    [InlineData("2026-05-31T20:00:00Z", "2026-06-01T07:30:00Z", 30)]
    [InlineData("2026-06-01T14:00:00Z", "2026-06-08T08:00:00Z", 120)]
    [InlineData("2026-06-02T08:00:00Z", "2026-06-07T08:00:00Z", 0)]
    public void Only_open_hours_count_between_two_instants(string from, string to, int minutes) =>
        Mondays("09:00", "17:00").OpenBetween(At(from), At(to)).ShouldBe(TimeSpan.FromMinutes(minutes));

    [Fact]
    public void Whenever_it_is_closed_the_next_opening_is_the_first_instant_at_which_it_is_open()
    {
        var hours = new OfficeHours(
            Amsterdam,
            [
                Hours(DayOfWeek.Saturday, "22:00", "23:59"),
                Hours(DayOfWeek.Sunday, "00:00", "02:15"),
                Hours(DayOfWeek.Sunday, "02:15", "02:45"),
                Hours(DayOfWeek.Sunday, "04:00", "06:00"),
            ],
            []);
        foreach (var start in (string[])["2026-03-28T18:00:00Z", "2026-10-24T18:00:00Z"])
        {
            var opensAt = hours.OpensNextAfter(At(start))!.Value;
            for (var instant = At(start); instant < At(start).AddHours(14); instant = instant.AddMinutes(5))
            {
                if (hours.IsOpenAt(instant)) continue;
                var opens = hours.OpensNextAfter(instant)!.Value;
                opens.ShouldBeGreaterThan(instant);
                hours.IsOpenAt(opens).ShouldBeTrue();
                hours.IsOpenAt(opens.AddMinutes(-1)).ShouldBeFalse();
            }

            hours.IsOpenAt(opensAt).ShouldBeTrue();
        }
    }

    [Fact]
    public void Several_openings_of_a_day_come_in_their_order()
    {
        var hours = new OfficeHours(Amsterdam, [Hours(DayOfWeek.Monday, "13:00", "17:00"), Hours(DayOfWeek.Monday, "09:00", "12:00")], []);
        hours.IsOpenAt(At("2026-06-01T10:30:00Z")).ShouldBeFalse();
        hours.OpensNextAfter(At("2026-06-01T05:00:00Z")).ShouldBe(At("2026-06-01T07:00:00Z"));
        hours.OpensNextAfter(At("2026-06-01T10:30:00Z")).ShouldBe(At("2026-06-01T11:00:00Z"));
        hours.OpensNextAfter(At("2026-06-01T12:00:00Z")).ShouldBe(At("2026-06-08T07:00:00Z"));
    }

    [Fact]
    public void Days_off_are_closed_and_put_off_the_next_opening_however_many_there_are()
    {
        DateOnly[] mondays = [.. Enumerable.Range(0, 60).Select(week => new DateOnly(2026, 6, 1).AddDays(7 * week))];
        var hours = new OfficeHours(Amsterdam, [Hours(DayOfWeek.Monday, "09:00", "17:00")], mondays);
        hours.IsOpenAt(At("2026-06-01T10:00:00Z")).ShouldBeFalse();
        hours.OpensNextAfter(At("2026-06-01T10:00:00Z")).ShouldBe(At("2027-07-26T07:00:00Z"));
    }

    [Fact]
    public void The_day_off_is_the_date_there()
    {
        var hours = new OfficeHours(Zone("Pacific/Auckland"), [Hours(DayOfWeek.Tuesday, "09:00", "17:00")], [new DateOnly(2026, 6, 2)]);
        hours.IsOpenAt(At("2026-06-01T22:00:00Z")).ShouldBeFalse();
        hours.IsOpenAt(At("2026-06-08T22:00:00Z")).ShouldBeTrue();
        hours.DateAt(At("2026-06-01T22:00:00Z")).ShouldBe(new DateOnly(2026, 6, 2));
    }

    [Theory]
    [InlineData("2026-06-01T21:59:59Z", true)]
    [InlineData("2026-06-01T22:00:00Z", false)]
    [InlineData("2026-03-30T21:59:59Z", true)]
    [InlineData("2026-10-26T22:59:59Z", true)]
    [InlineData("2026-10-26T23:00:00Z", false)]
    public void It_may_close_at_the_midnight_that_ends_the_day(string instant, bool isOpen) =>
        Mondays("09:00", "24:00").IsOpenAt(At(instant)).ShouldBe(isOpen);

    [Fact]
    public void A_day_that_ends_at_midnight_and_the_next_that_begins_there_leave_no_gap()
    {
        OpenHours[] hours = [Hours(DayOfWeek.Monday, "20:00", "24:00"), Hours(DayOfWeek.Tuesday, "00:00", "02:00")];
        var nights = new OfficeHours(Amsterdam, hours, []);
        foreach (var minute in Enumerable.Range(0, 120)) nights.IsOpenAt(At("2026-06-01T21:00:00Z").AddMinutes(minute)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("2026-09-06T03:59:59Z", true)]
    [InlineData("2026-09-06T04:00:00Z", false)]
    public void It_closes_with_the_day_where_the_clocks_skip_midnight(string instant, bool isOpen) =>
        new OfficeHours(Zone("America/Santiago"), [Hours(DayOfWeek.Saturday, "20:00", "24:00")], []).IsOpenAt(At(instant)).ShouldBe(isOpen);

    [Fact]
    public void An_empty_week_never_opens()
    {
        var never = new OfficeHours(Amsterdam, [], [new DateOnly(2026, 6, 1)]);
        never.IsOpenAt(At("2026-06-01T10:00:00Z")).ShouldBeFalse();
        never.OpensNextAfter(At("2026-06-01T10:00:00Z")).ShouldBeNull();
    }

    [Theory]
    [InlineData("2026-04-04T13:00:00Z", "2026-04-04T14:30:00Z")]
    [InlineData("2026-10-03T13:00:00Z", "2026-10-03T15:30:00Z")]
    public void A_zone_whose_change_is_half_an_hour_is_right_too(string instant, string opens)
    {
        var from = instant.Contains("-10-", StringComparison.Ordinal) ? "02:15" : "01:30";
        new OfficeHours(Zone("Australia/Lord_Howe"), [Hours(DayOfWeek.Sunday, from, "05:00")], [])
            .OpensNextAfter(At(instant)).ShouldBe(At(opens));
    }

    private static OfficeHours Mondays(string from, string to) => new(Amsterdam, [Hours(DayOfWeek.Monday, from, to)], []);

    private static OfficeHours Sundays(string from, string to) => new(Amsterdam, [Hours(DayOfWeek.Sunday, from, to)], []);

    private static OpenHours Hours(DayOfWeek day, string from, string to) => new(day, ClockTime.Parse(from), ClockTime.Parse(to));

    private static TimeZoneInfo Zone(string name) => TimeZoneInfo.FindSystemTimeZoneById(name);

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
