using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Account;

public sealed class SavedReplyTests(CalmChat chat, ClassPair shared) : IClassFixture<ClassPair>
{
    private const int Most = 100;

    [Fact]
    public async Task A_coach_keeps_changes_and_deletes_them_and_they_are_listed_by_title()
    {
        using var pair = await chat.NewPairAsync();
        var (welcome, thanks) = (Guid.NewGuid(), Guid.NewGuid());
        await KeepAsync(pair.Coach, welcome, " Welcome ", "Hello {name}!\n");
        await KeepAsync(pair.Coach, thanks, "Thanks", "Thank you, {first name}.");
        (await pair.Coach.SavedRepliesAsync()).ShouldBe(
            [new(thanks, "Thanks", "Thank you, {first name}."), new(welcome, "Welcome", "Hello {name}!")]);

        await KeepAsync(pair.Coach, welcome, "A welcome", "Hi {name}!");
        (await pair.Coach.SavedRepliesAsync()).Select(reply => reply.Title).ShouldBe(["A welcome", "Thanks"]);
        for (var again = 0; again < 2; again++)
        {
            using var deleted = await pair.Coach.DeleteAsync($"/api/me/saved-replies/{thanks}");
            deleted.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }

        (await pair.Coach.SavedRepliesAsync()).ShouldHaveSingleItem().Id.ShouldBe(welcome);
    }

    [Fact]
    public async Task They_are_listed_byte_for_byte_as_agreed()
    {
        using var pair = await chat.NewPairAsync();
        await KeepAsync(pair.Coach, Guid.NewGuid(), "Welcome", "Hello {name}!");
        using var response = await pair.Coach.GetAsync("/api/me/saved-replies");
        (await response.TextAsync()).ShouldMatch("saved-replies.json");
    }

    [Fact]
    public async Task Each_coach_has_ones_own()
    {
        using var one = await chat.NewPairAsync();
        using var other = await chat.NewPairAsync();
        var id = Guid.NewGuid();
        await KeepAsync(one.Coach, id, "Mine", "One");
        await KeepAsync(other.Coach, id, "Mine too", "Other");
        using var deleted = await other.Coach.DeleteAsync($"/api/me/saved-replies/{id}");
        (await one.Coach.SavedRepliesAsync()).ShouldBe([new(id, "Mine", "One")]);
        (await other.Coach.SavedRepliesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_student_has_none()
    {
        using var listed = await shared.Pair.Student.GetAsync("/api/me/saved-replies");
        await listed.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "not-allowed");
        using var kept = await shared.Pair.Student.TryKeepReplyAsync(Guid.NewGuid(), "Title", "Text");
        await kept.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "not-allowed");
        using var deleted = await shared.Pair.Student.DeleteAsync($"/api/me/saved-replies/{Guid.NewGuid()}");
        await deleted.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "not-allowed");
    }

    [Theory]
    [InlineData("", "Text", "title")]
    [InlineData("\u200b", "Text", "title")]
    [InlineData("Two\nlines", "Text", "title")]
    [InlineData("Title", " \n", "text")]
    public async Task Each_fault_is_named(string title, string text, string member)
    {
        using var response = await shared.Pair.Coach.TryKeepReplyAsync(Guid.NewGuid(), title, text);
        var problem = await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).ShouldBe([member]);
    }

    [Fact]
    public async Task A_text_that_is_too_long_and_a_malformed_id_are_refused()
    {
        using var title = await shared.Pair.Coach.TryKeepReplyAsync(Guid.NewGuid(), new string('é', 81), "Text");
        await title.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        using var text = await shared.Pair.Coach.TryKeepReplyAsync(Guid.NewGuid(), "Title", new string('é', 4001));
        await text.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        using var id = await shared.Pair.Coach.PutAsync("/api/me/saved-replies/1", new { title = "Title", text = "Text" });
        await id.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

    [Fact]
    public async Task There_is_room_for_a_hundred()
    {
        using var pair = await chat.NewPairAsync();
        var ids = Enumerable.Range(0, Most).Select(_ => Guid.NewGuid()).ToArray();
        foreach (var id in ids) await KeepAsync(pair.Coach, id, "Title", "Text");
        using var response = await pair.Coach.TryKeepReplyAsync(Guid.NewGuid(), "Title", "Text");
        var problem = await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).ShouldBe(["id"]);
        await KeepAsync(pair.Coach, ids[0], "Another title", "Text");
        (await pair.Coach.SavedRepliesAsync()).Count.ShouldBe(Most);
    }

    private static async Task KeepAsync(Person coach, Guid id, string title, string text)
    {
        using var response = await coach.TryKeepReplyAsync(id, title, text);
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent, await response.TextAsync());
    }
}
