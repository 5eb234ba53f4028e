using System.Net;
using System.Text.Json;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Availability;

public sealed class SettingsTests(CalmChat chat, ClassPair shared) : IClassFixture<ClassPair>
{
    private const string Path = "/api/me/availability/settings";

    [Fact]
    public async Task A_coach_who_set_nothing_is_available()
    {
        using var pair = await chat.NewPairAsync();
        using var response = await pair.Coach.GetAsync("/api/me/availability");
        (await response.TextAsync()).ShouldMatch("availability-unset.json");
    }

    [Fact]
    public async Task Stored_settings_are_read_byte_for_byte_as_agreed_and_a_declaration_keeps_them()
    {
        using var pair = await chat.NewPairAsync();
        await pair.Coach.SetAvailabilityAsync("  Back on Monday ", 240, new
        {
            timeZone = "Europe/Amsterdam",
            hours = (object[])[new { day = "tuesday", from = "09:00", to = "12:30" }, new { day = "monday", from = "09:00", to = "17:00" }],
            daysOff = (string[])["2026-12-26", "2026-12-25"],
        });
        await pair.Coach.DeclareAsync("away");
        using var response = await pair.Coach.GetAsync("/api/me/availability");
        (await response.TextAsync()).ShouldMatch("availability.json");
        await pair.Coach.SetAvailabilityAsync();
        await pair.Coach.DeclareAsync("available");
        using var cleared = await pair.Coach.GetAsync("/api/me/availability");
        (await cleared.TextAsync()).ShouldMatch("availability-unset.json");
    }

    [Fact]
    public async Task A_student_sees_the_office_hours_at_work()
    {
        using var pair = await chat.NewPairAsync();
        await pair.Coach.DeclareAsync("office-hours");
        await PeerShouldBeAsync(pair, "away", null, null, null);
        await pair.Coach.SetAvailabilityAsync("Gone home", 60, Week.Open);
        await PeerShouldBeAsync(pair, "available", null, null, 60);
        await pair.Coach.SetAvailabilityAsync("Gone home", 60, Week.Closed);
        await PeerShouldBeAsync(pair, "away", "Gone home", Week.OpensAt, 60);
        await pair.Coach.SetAvailabilityAsync("Gone home", null, Week.DayOff);
        (await pair.Student.ConversationAsync()).Peer.Availability.ShouldBe("away");
        await pair.Coach.DeclareAsync("busy");
        await PeerShouldBeAsync(pair, "busy", null, null, null);
        await pair.Coach.DeclareAsync("away");
        await PeerShouldBeAsync(pair, "away", "Gone home", null, null);

        var student = (await pair.Coach.ConversationAsync()).Peer;
        (student.Availability, student.AwayText, student.AvailableFrom, student.ReplyWithin).ShouldBe((null, null, null, null));
    }

    [Fact]
    public async Task Each_student_is_told_when_something_changed()
    {
        using var pair = await chat.NewPairAsync();
        await using var student = await pair.Student.ListenAsync();
        await pair.Coach.SetAvailabilityAsync("Gone home", 60, Week.Closed);
        (await student.WaitForAsync("availability")).ShouldBe(new(pair.Student.Id, pair.Coach.Id, "availability"));
        await pair.Coach.SetAvailabilityAsync("Gone home", 60, Week.Closed);
        await pair.Coach.TypeAsync(pair.Student);
        await student.WaitForAsync("typing");
        student.Notices.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_student_and_an_admin_have_none()
    {
        using var admin = await chat.PersonAsync("admin@demo.test");
        foreach (var person in (Person[])[shared.Pair.Student, admin])
        {
            using var read = await person.GetAsync("/api/me/availability");
            using var set = await person.PutAsync(Path, new { awayText = "x", replyWithin = 1, officeHours = (object?)null });
            await read.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "not-allowed");
            await set.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "not-allowed");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"awayText":null,"replyWithin":null}""")]
    [InlineData("""{"awayText":1,"replyWithin":null,"officeHours":null}""")]
    [InlineData("""{"awayText":null,"replyWithin":"60","officeHours":null}""")]
    [InlineData("""{"awayText":null,"replyWithin":1.5,"officeHours":null}""")]
    [InlineData("""{"awayText":null,"replyWithin":null,"officeHours":{"timeZone":"UTC","hours":null,"daysOff":[]}}""")]
    [InlineData("""{"awayText":null,"replyWithin":null,"officeHours":{"timeZone":"UTC","hours":[null],"daysOff":[]}}""")]
    [InlineData("""{"awayText":null,"replyWithin":null,"officeHours":{"timeZone":"UTC","hours":[],"daysOff":[null]}}""")]
    [InlineData("""
        {"awayText":null,"replyWithin":null,"officeHours":{"timeZone":"UTC",
        "hours":[{"day":"Monday","from":"09:00","to":"10:00"}],"daysOff":[]}}
        """)]
    [InlineData("""{"awayText":null,"replyWithin":null,"officeHours":{"timeZone":"UTC","hours":[],"daysOff":["2026-02-30"]}}""")]
    public async Task A_malformed_setting_is_a_bad_request(string body)
    {
        using var response = await shared.Pair.Coach.SendRawAsync(HttpMethod.Put, Path, body);
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

    [Fact]
    public async Task Each_fault_is_named_by_its_member()
    {
        using var response = await shared.Pair.Coach.PutAsync(Path, new
        {
            awayText = new string('a', 501),
            replyWithin = 0,
            officeHours = new
            {
                timeZone = "Europe/Atlantis",
                hours = (object[])[new { day = "monday", from = "17:00", to = "09:00" }],
                daysOff = Array.Empty<string>(),
            },
        });
        var problem = await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        problem.GetProperty("errors").EnumerateObject().Select(member => member.Name)
            .ShouldBe(["awayText", "replyWithin", "officeHours.timeZone", "officeHours.hours[0].to"], ignoreOrder: true);
        using var after = await shared.Pair.Coach.GetAsync("/api/me/availability");
        (await after.ShouldHoldAsync<JsonElement>()).GetProperty("awayText").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private static async Task PeerShouldBeAsync(Pair pair, string availability, string? awayText, DateTimeOffset? from, int? replyWithin)
    {
        var coach = (await pair.Student.ConversationAsync()).Peer;
        (coach.Availability, coach.AwayText, coach.AvailableFrom, coach.ReplyWithin).ShouldBe((availability, awayText, from, replyWithin));
        using var own = await pair.Coach.GetAsync("/api/me/availability");
        (await own.ShouldHoldAsync<JsonElement>()).GetProperty("effective").GetString().ShouldBe(availability);
    }
}
