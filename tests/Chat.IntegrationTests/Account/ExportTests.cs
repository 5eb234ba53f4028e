using System.Net;
using System.Text.Json;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Account;

/// <summary>The download of everything that is stored about a user.</summary>
public sealed class ExportTests(CalmChat chat, CalmSchool school) : IClassFixture<CalmSchool>
{
    private const string Path = "/api/me/export";

    [Fact]
    public async Task It_has_all_that_a_coach_wrote_and_read_and_nothing_of_others()
    {
        using var pair = await chat.NewPairAsync();
        using var others = await chat.NewPairAsync();
        var secret = $"Secret{Guid.NewGuid():N}";
        await others.Student.SendAsync(others.Coach, secret);
        await WriteAsync(pair);

        var export = JsonDocument.Parse(await ExportAsync(pair.Coach)).RootElement;
        var json = export.GetRawText();

        json.ShouldNotContain(secret);
        json.ShouldNotContain("Deleted text");
        json.ShouldNotContain(pair.Student.Email, Case.Sensitive, "the address of a peer");
        export.GetProperty("profile")[0].GetProperty("email").GetString().ShouldBe(pair.Coach.Email);
        export.GetProperty("settings")[0].GetProperty("showsLastSeen").GetBoolean().ShouldBeTrue();
        export.GetProperty("sessions").GetArrayLength().ShouldBe(1);
        export.GetProperty("availability")[0].GetProperty("awayText").GetString().ShouldBe("Away text");
        export.GetProperty("savedReplies")[0].GetProperty("text").GetString().ShouldBe("Reply text");
        export.GetProperty("scheduledMessages")[0].GetProperty("text").GetString().ShouldBe("Later text");
        export.GetProperty("reminders")[0].GetProperty("message").GetInt64().ShouldBe(1);
        export.GetProperty("coachings").GetArrayLength().ShouldBe(1);
        export.GetProperty("changes").EnumerateArray().Select(entry => entry.GetProperty("action").GetString())
            .ShouldContain("person-changed");
        var conversation = export.GetProperty("conversations").EnumerateArray().ShouldHaveSingleItem();
        conversation.GetProperty("conversation").GetProperty("pinned").GetBoolean().ShouldBeTrue();
        conversation.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("text").GetString())
            .ShouldBe(["Student's text", "Coach's text", ""]);
    }

    [Fact]
    public async Task A_person_reads_it_as_a_page_in_their_language()
    {
        using var pair = await chat.NewPairAsync();
        await pair.Student.SendAsync(pair.Coach, "<b>Bold</b> & brave");
        using var response = await pair.Student.GetAsync($"{Path}?format=html&language=nl");
        var page = await response.TextAsync();

        response.Content.Headers.ContentType?.ToString().ShouldBe("text/html; charset=utf-8");
        response.Content.Headers.ContentDisposition?.DispositionType.ShouldBe("attachment");
        response.Headers.CacheControl?.NoStore.ShouldBeTrue();
        page.ShouldContain("&lt;b&gt;Bold&lt;/b&gt; &amp; brave");
        page.ShouldContain("<html lang=\"nl\">");
        page.ShouldEndWith("</html>\n");
        page.ShouldNotContain("<script");
    }

    [Fact]
    public async Task It_takes_a_password_that_was_given_lately()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        await chat.Database.SignInEarlierAsync(person, RunningChat.ProofTime + TimeSpan.FromMinutes(1));
        using var refused = await person.GetAsync(Path);
        await refused.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "proof-needed");
        using var proved = await person.TryProveAsync(Person.Password);
        proved.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await ExportAsync(person);
    }

    [Fact]
    public async Task It_is_told_to_operators_and_a_fifth_one_within_the_hour_is_refused()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        for (var time = 0; time < 4; time++) await ExportAsync(person);
        using var refused = await person.GetAsync(Path);
        await refused.ShouldBeProblemAsync(HttpStatusCode.TooManyRequests, "too-many-calls");
        await Eventually.SeeAsync(
            () => Task.FromResult(string.Join('\n', chat.Log.Since(0))),
            log => log.Contains($"[4130] User {person.Id} exported", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("format=pdf")]
    [InlineData("format=json&format=html")]
    [InlineData("language=de")]
    public async Task A_form_that_does_not_exist_is_a_bad_request(string query)
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var response = await person.GetAsync($"{Path}?{query}");
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

    /// <summary>The reader pauses. A change that is made then is in the rest, so the API had not read the rest before.</summary>
    [Fact]
    public async Task Fifty_thousand_messages_are_read_while_they_are_sent()
    {
        using var pair = await chat.NewPairAsync();
        await pair.Student.SendAsync(pair.Coach, "The first");
        await chat.Database.LengthenAsync(pair, 50_000);
        using var http = new HttpClient { BaseAddress = chat.Web };
        http.DefaultRequestHeaders.Add("Cookie", pair.Student.Cookie);
        using var response = await http.GetAsync(
            new Uri(Path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        await using var stream = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var got = new MemoryStream();
        var piece = new byte[64 * 1024];
        await stream.ReadExactlyAsync(piece, TestContext.Current.CancellationToken);
        got.Write(piece);

        await chat.Database.SpoilAsync(pair, 50_001, "deleted_at = '2001-02-03'");
        await stream.CopyToAsync(got, TestContext.Current.CancellationToken);

        got.Position = 0;
        var messages = (await JsonDocument.ParseAsync(got, default, TestContext.Current.CancellationToken))
            .RootElement.GetProperty("conversations")[0].GetProperty("messages");
        messages.GetArrayLength().ShouldBe(50_001);
        messages[50_000].GetProperty("deletedAt").GetDateTimeOffset().Year.ShouldBe(2001);
    }

    private async Task WriteAsync(Pair pair)
    {
        var (student, coach) = pair;
        var first = await student.SendAsync(coach, "Student's text");
        await coach.SendAsync(student, "Coach's text");
        var deleted = await coach.SendAsync(student, "Deleted text");
        using var deleting = await coach.TryDeleteAsync(student, deleted.Seq);
        using var kept = await coach.TryKeepReplyAsync(Guid.NewGuid(), "Reply title", "Reply text");
        await coach.SetAvailabilityAsync(awayText: "Away text");
        using var scheduled = await coach.TryScheduleAsync(student.Id, Guid.NewGuid(), "Later text", DateTimeOffset.UtcNow.AddHours(1));
        using var reminding = await coach.TryRemindAsync(student.Id, first.Seq, DateTimeOffset.UtcNow.AddHours(1));
        await coach.ShowLastSeenAsync(true);
        await coach.MarkAsync(student, "pin");
        HttpResponseMessage[] answers = [deleting, kept, scheduled, reminding];
        answers.ShouldAllBe(answer => answer.IsSuccessStatusCode);
        var person = await school.ReadAsync(coach.Id);
        await school.ChangeAsync(person with { Name = $"{person.Name} Renamed" });
    }

    private static async Task<string> ExportAsync(Person person)
    {
        using var response = await person.GetAsync(Path);
        var text = await response.TextAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return text;
    }
}
