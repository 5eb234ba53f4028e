using System.Net;
using System.Net.Http.Json;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Messages;

public sealed class ChangeTests(CalmChat chat)
{
    [Fact]
    public async Task An_edited_message_says_so_and_keeps_its_place()
    {
        using var pair = await chat.NewPairAsync();
        var sent = await pair.Student.SendAsync(pair.Coach, "Good mornin");
        await pair.Coach.SendAsync(pair.Student, "Good morning");
        using var response = await pair.Student.TryEditAsync(pair.Coach, sent.Seq, "\n \nGood morning \n");

        var edited = await response.ShouldHoldAsync<Message>();
        (await response.TextAsync()).ShouldMatch("message-edited.json");
        edited.ShouldBe(sent with { Change = 3, Text = "Good morning", EditedAt = edited.EditedAt });
        edited.EditedAt.ShouldNotBeNull().ShouldBeGreaterThan(sent.SentAt);
        (await pair.Coach.FetchAsync(pair.Student)).Items[0].ShouldBe(edited);
    }

    [Fact]
    public async Task A_deleted_message_leaves_a_trace_without_its_text()
    {
        using var pair = await chat.NewPairAsync();
        var sent = await pair.Student.SendAsync(pair.Coach, "A slip of the tongue");
        using var response = await pair.Student.TryDeleteAsync(pair.Coach, sent.Seq);

        var deleted = await response.ShouldHoldAsync<Message>();
        (await response.TextAsync()).ShouldMatch("message-deleted.json");
        deleted.ShouldBe(sent with { Change = 2, Text = "", DeletedAt = deleted.DeletedAt });
        (await pair.Coach.FetchAsync(pair.Student)).Items.ShouldHaveSingleItem().ShouldBe(deleted);
        (await chat.Database.StoredTextsAsync(pair)).ShouldBe(0);
        var coachs = await pair.Coach.ConversationAsync();
        (coachs.LastSeq, coachs.LastChange, coachs.Unread, coachs.LastMessage).ShouldBe((1, 2, 0, deleted));
    }

    [Fact]
    public async Task A_repeated_change_changes_nothing_and_is_no_mistake()
    {
        using var pair = await chat.NewPairAsync();
        var kept = await pair.Student.SendAsync(pair.Coach, "As it is");
        var gone = await pair.Student.SendAsync(pair.Coach, "To go");
        using var first = await pair.Student.TryDeleteAsync(pair.Coach, gone.Seq);
        await chat.Database.AgeMessagesAsync(pair, TimeSpan.FromHours(1));

        using var same = await pair.Student.TryEditAsync(pair.Coach, kept.Seq, "As it is");
        using var again = await pair.Student.TryDeleteAsync(pair.Coach, gone.Seq);
        (await same.ShouldHoldAsync<Message>()).ShouldBe(kept with { SentAt = kept.SentAt.AddHours(-1) });
        var deleted = await first.ShouldHoldAsync<Message>();
        (await again.ShouldHoldAsync<Message>()).ShouldBe(deleted with { SentAt = deleted.SentAt.AddHours(-1) });
        (await pair.Student.ConversationAsync()).LastChange.ShouldBe(3);
        (await chat.Database.OwedToAsync(pair.Student)).ShouldBe(0);
    }

    [Fact]
    public async Task After_a_quarter_of_an_hour_a_message_stays_as_it_is()
    {
        using var pair = await chat.NewPairAsync();
        var sent = await pair.Student.SendAsync(pair.Coach, "For the record");
        await chat.Database.AgeMessagesAsync(pair, TimeSpan.FromMinutes(14));
        using var inTime = await pair.Student.TryEditAsync(pair.Coach, sent.Seq, "For the records");
        inTime.StatusCode.ShouldBe(HttpStatusCode.OK);
        await chat.Database.AgeMessagesAsync(pair, TimeSpan.FromMinutes(1));

        using var edit = await pair.Student.TryEditAsync(pair.Coach, sent.Seq, "Off the record");
        using var delete = await pair.Student.TryDeleteAsync(pair.Coach, sent.Seq);
        await edit.ShouldBeProblemAsync(HttpStatusCode.Conflict, "too-late");
        await delete.ShouldBeProblemAsync(HttpStatusCode.Conflict, "too-late");
        (await pair.Coach.FetchAsync(pair.Student)).Items.ShouldHaveSingleItem().Text.ShouldBe("For the records");
    }

    [Fact]
    public async Task A_deleted_message_cannot_be_edited()
    {
        using var pair = await chat.NewPairAsync();
        var sent = await pair.Student.SendAsync(pair.Coach, "Gone");
        using var deleted = await pair.Student.TryDeleteAsync(pair.Coach, sent.Seq);
        using var edit = await pair.Student.TryEditAsync(pair.Coach, sent.Seq, "Back");
        await edit.ShouldBeProblemAsync(HttpStatusCode.Conflict, "message-deleted");
        (await chat.Database.StoredTextsAsync(pair)).ShouldBe(0);
    }

    [Fact]
    public async Task The_others_messages_cannot_be_changed()
    {
        using var pair = await chat.NewPairAsync();
        var sent = await pair.Student.SendAsync(pair.Coach, "Mine");
        using var edit = await pair.Coach.TryEditAsync(pair.Student, sent.Seq, "Yours");
        using var delete = await pair.Coach.TryDeleteAsync(pair.Student, sent.Seq);
        await edit.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "not-allowed");
        await delete.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "not-allowed");
        (await pair.Coach.FetchAsync(pair.Student)).Items.ShouldHaveSingleItem().ShouldBe(sent);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("2")]
    [InlineData("-1")]
    [InlineData("9223372036854775807")]
    [InlineData("9223372036854775808")]
    [InlineData("1.0")]
    [InlineData("one")]
    public async Task A_message_that_is_not_there_is_not_found(string seq)
    {
        using var pair = await chat.NewPairAsync();
        await pair.Student.SendAsync(pair.Coach, "The only one");
        using var edit = await pair.Student.PutAsync($"{Person.MessagesWith(pair.Coach.Id)}/{seq}", new { text = "Another" });
        using var delete = await pair.Student.DeleteAsync($"{Person.MessagesWith(pair.Coach.Id)}/{seq}");
        await edit.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
        await delete.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"text":null}""")]
    [InlineData("""{"text":42}""")]
    [InlineData("""{"text":" "}""")]
    [InlineData("""{"text":"a\u0000b"}""")]
    public async Task A_malformed_text_is_a_bad_request(string body)
    {
        using var pair = await chat.NewPairAsync();
        var sent = await pair.Student.SendAsync(pair.Coach, "As it is");
        using var response = await pair.Student.SendRawAsync(HttpMethod.Put, $"{Person.MessagesWith(pair.Coach.Id)}/{sent.Seq}", body);
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

    [Fact]
    public async Task A_page_of_another_site_can_change_nothing()
    {
        using var pair = await chat.NewPairAsync();
        var sent = await pair.Student.SendAsync(pair.Coach, "As it is");
        using var edited = await pair.Student.CallAsync(
            HttpMethod.Put,
            $"{Person.MessagesWith(pair.Coach.Id)}/{sent.Seq}",
            JsonContent.Create(new { text = "Forged" }),
            ("Origin", "https://evil.example"));
        using var deleted = await pair.Student.CallAsync(
            HttpMethod.Delete, $"{Person.MessagesWith(pair.Coach.Id)}/{sent.Seq}", null, ("Origin", "https://evil.example"));
        await edited.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "not-allowed");
        await deleted.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "not-allowed");
        (await pair.Coach.FetchAsync(pair.Student)).Items.ShouldHaveSingleItem().ShouldBe(sent);
    }

    [Fact]
    public async Task The_same_client_id_again_gives_the_message_as_it_is_by_then()
    {
        using var pair = await chat.NewPairAsync();
        var clientId = Guid.NewGuid();
        using var first = await pair.Student.TrySendAsync(pair.Coach.Id, clientId, "First");
        var sent = await first.ShouldHoldAsync<Message>(HttpStatusCode.Created);
        var edited = await pair.Student.EditAsync(pair.Coach, sent.Seq, "Second");
        using var afterEdit = await pair.Student.TrySendAsync(pair.Coach.Id, clientId, "First");
        (await afterEdit.ShouldHoldAsync<Message>()).ShouldBe(edited);

        using var response = await pair.Student.TryDeleteAsync(pair.Coach, sent.Seq);
        using var afterDelete = await pair.Student.TrySendAsync(pair.Coach.Id, clientId, "First");
        (await afterDelete.ShouldHoldAsync<Message>()).ShouldBe(await response.ShouldHoldAsync<Message>());
        (await pair.Student.ConversationAsync()).LastSeq.ShouldBe(1);
    }

    [Fact]
    public async Task The_peer_alone_is_told_and_only_when_something_changed()
    {
        using var pair = await chat.NewPairAsync();
        var sent = await pair.Student.SendAsync(pair.Coach, "One");
        await pair.Coach.FetchAsync(pair.Student);
        await using var coach = await pair.Coach.ListenAsync();
        await using var student = await pair.Student.ListenAsync();
        await pair.Student.EditAsync(pair.Coach, sent.Seq, "Two");
        (await coach.WaitForAsync("message-changed")).ShouldBe(new(pair.Coach.Id, pair.Student.Id, "message-changed"));
        await pair.Student.EditAsync(pair.Coach, sent.Seq, "Two");
        using var delete = await pair.Student.TryDeleteAsync(pair.Coach, sent.Seq);
        await coach.WaitForAsync("message-changed");

        await pair.Student.TypeAsync(pair.Coach);
        await pair.Coach.TypeAsync(pair.Student);
        await coach.WaitForAsync("typing");
        await student.WaitForAsync("typing");
        coach.Notices.Count(notice => notice.Content == "message-changed").ShouldBe(2);
        student.Notices.ShouldHaveSingleItem();
        await Eventually.SeeAsync(() => chat.Database.OwedToAsync(pair.Coach), owed => owed == 0);
    }
}
