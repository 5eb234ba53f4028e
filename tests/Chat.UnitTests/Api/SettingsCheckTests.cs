using Chat.Api.Availabilities;

namespace Chat.UnitTests.Api;

public sealed class SettingsCheckTests
{
    private static readonly OfficeHoursDto Week = new("Europe/Amsterdam", [Opening(Weekday.Monday, "09:00", "17:00")], []);

    [Fact]
    public void Valid_settings_are_stored_in_order()
    {
        var week = new OfficeHoursDto(
            "Europe/Amsterdam",
            [
                Opening(Weekday.Sunday, "10:00", "11:00"),
                Opening(Weekday.Monday, "12:00", "17:00"),
                Opening(Weekday.Monday, "09:00", "12:00"),
            ],
            [new(2026, 12, 26), new(2026, 12, 25), new(2026, 12, 26)]);
        var (settings, errors) = SettingsCheck.Check(new("  Back soon \n", 60, week));

        errors.ShouldBeEmpty();
        (settings!.AwayText, settings.ReplyWithin).ShouldBe(("Back soon", 60));
        settings.OfficeHours!.Hours.Select(opening => (opening.Day, opening.From))
            .ShouldBe([(Weekday.Monday, "09:00"), (Weekday.Monday, "12:00"), (Weekday.Sunday, "10:00")]);
        settings.OfficeHours.DaysOff.ShouldBe([new(2026, 12, 25), new(2026, 12, 26)]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\n")]
    public void An_empty_away_text_is_none(string? text) =>
        SettingsCheck.Check(new(text, null, null)).Settings.ShouldBe(new(null, null, null));

    [Theory]
    [InlineData("Europe/Atlantis")]
    [InlineData("W. Europe Standard Time")]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/localtime")]
    [InlineData("tzdata.zi")]
    [InlineData("Europe")]
    [InlineData("Europe/Amsterdam ")]
    [InlineData("")]
    public void An_unknown_time_zone_is_refused(string zone) => Errors(Week with { TimeZone = zone }).ShouldBe(["officeHours.timeZone"]);

    [Theory]
    [InlineData("UTC")]
    [InlineData("Europe/Amsterdam")]
    [InlineData("America/Argentina/Buenos_Aires")]
    [InlineData("Etc/GMT+12")]
    public void Any_iana_time_zone_is_known(string zone) => Errors(Week with { TimeZone = zone }).ShouldBeEmpty();

    [Theory]
    [InlineData("17:00", "09:00", "officeHours.hours[0].to")]
    [InlineData("09:00", "09:00", "officeHours.hours[0].to")]
    [InlineData("22:00", "00:00", "officeHours.hours[0].to")]
    [InlineData("9:00", "17:00", "officeHours.hours[0].from")]
    [InlineData("09:00", "24:01", "officeHours.hours[0].to")]
    [InlineData("24:00", "24:00", "officeHours.hours[0].to")]
    [InlineData("09:00", "17:00:00", "officeHours.hours[0].to")]
    [InlineData("", "17:00", "officeHours.hours[0].from")]
    public void Hours_that_are_none_are_refused(string from, string to, string member) =>
        Errors(Week with { Hours = [Opening(Weekday.Monday, from, to)] }).ShouldBe([member]);

    [Fact]
    public void Hours_may_end_with_the_day() => Errors(Week with { Hours = [Opening(Weekday.Monday, "00:00", "24:00")] }).ShouldBeEmpty();

    [Fact]
    public void Hours_that_are_null_are_refused() =>
        Errors(Week with { Hours = [Opening(Weekday.Monday, "09:00", "17:00"), null!] }).ShouldBe(["officeHours.hours[1]"]);

    [Fact]
    public void Hours_of_one_day_may_touch_and_not_overlap()
    {
        Errors(Week with { Hours = [Opening(Weekday.Friday, "12:00", "13:00"), Opening(Weekday.Friday, "09:00", "12:00")] })
            .ShouldBeEmpty();
        Errors(Week with { Hours = [Opening(Weekday.Friday, "11:59", "13:00"), Opening(Weekday.Friday, "09:00", "12:00")] })
            .ShouldBe(["officeHours.hours[0].from"]);
        Errors(Week with { Hours = [Opening(Weekday.Friday, "09:00", "12:00"), Opening(Weekday.Thursday, "09:00", "12:00")] })
            .ShouldBeEmpty();
    }

    [Fact]
    public void Everything_that_is_wrong_is_named_at_once()
    {
        var week = new OfficeHoursDto(
            "Mars",
            [.. Enumerable.Repeat(Opening(Weekday.Monday, "09:00", "10:00"), 29)],
            [.. Enumerable.Repeat(new DateOnly(2026, 1, 1), 101)]);
        SettingsCheck.Check(new(new string('a', 501), 0, week)).Errors.Keys
            .ShouldBe(["awayText", "replyWithin", "officeHours.timeZone", "officeHours.hours", "officeHours.daysOff"], ignoreOrder: true);
        SettingsCheck.Check(new("a\0b", 43_201, null)).Errors.Keys.ShouldBe(["awayText", "replyWithin"], ignoreOrder: true);
        SettingsCheck.Check(new(new string('a', 500), 43_200, null)).Errors.ShouldBeEmpty();
    }

    private static IEnumerable<string> Errors(OfficeHoursDto week) => SettingsCheck.Check(new(null, null, week)).Errors.Keys;

    private static OpenHoursDto Opening(Weekday day, string from, string to) => new(day, from, to);
}
