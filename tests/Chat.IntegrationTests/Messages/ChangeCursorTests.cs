using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Messages;

/// <summary>A reader who follows a conversation by its changes misses none.</summary>
public sealed class ChangeCursorTests(CalmChat chat)
{
    [Fact]
    public async Task A_page_by_change_has_each_message_once_as_it_is_now_in_the_order_of_change()
    {
        using var pair = await chat.NewPairAsync();
        for (var i = 1; i <= 5; i++) await pair.Student.SendAsync(pair.Coach, $"{i}");
        await pair.Student.EditAsync(pair.Coach, 2, "two");
        using var deleted = await pair.Student.TryDeleteAsync(pair.Coach, 4);
        await pair.Student.EditAsync(pair.Coach, 2, "TWO");

        var all = await pair.Coach.FetchAsync(pair.Student, "?changedAfter=0");
        all.Items.Select(message => (message.Seq, message.Change, message.Text))
            .ShouldBe([(1, 1, "1"), (3, 3, "3"), (5, 5, "5"), (4, 7, ""), (2, 8, "TWO")]);
        (all.HasMore, all.LastChange).ShouldBe((false, 8));

        var later = await pair.Coach.FetchAsync(pair.Student, "?changedAfter=3&limit=2");
        later.Items.Select(message => message.Seq).ShouldBe([5, 4]);
        (later.HasMore, later.LastChange).ShouldBe((true, 8));
        (await pair.Coach.FetchAsync(pair.Student, "?changedAfter=7")).Items.ShouldHaveSingleItem().Text.ShouldBe("TWO");
        (await pair.Coach.FetchAsync(pair.Student, "?changedAfter=8")).Items.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("?after=1")]
    [InlineData("?before=3")]
    [InlineData("?after=3")]
    [InlineData("?changedAfter=0&limit=1")]
    [InlineData("?changedAfter=4")]
    public async Task Every_page_says_which_change_is_the_newest(string query)
    {
        using var pair = await chat.NewPairAsync();
        for (var i = 1; i <= 3; i++) await pair.Student.SendAsync(pair.Coach, $"{i}");
        await pair.Student.EditAsync(pair.Coach, 1, "one");
        (await pair.Coach.FetchAsync(pair.Student, query)).LastChange.ShouldBe(4);
        (await pair.Coach.ConversationAsync()).LastChange.ShouldBe(4);
    }

    [Fact]
    public async Task Messages_served_by_change_are_delivered()
    {
        using var pair = await chat.NewPairAsync();
        for (var i = 1; i <= 3; i++) await pair.Student.SendAsync(pair.Coach, $"{i}");
        await pair.Coach.FetchAsync(pair.Student, "?changedAfter=0&limit=2");
        (await pair.Student.ConversationAsync()).PeerDeliveredSeq.ShouldBe(2);
        await pair.Coach.FetchAsync(pair.Student, "?changedAfter=2");
        (await pair.Student.ConversationAsync()).PeerDeliveredSeq.ShouldBe(3);
        await pair.Student.EditAsync(pair.Coach, 1, "one");
        await pair.Coach.FetchAsync(pair.Student, "?changedAfter=3");
        (await pair.Student.ConversationAsync()).PeerDeliveredSeq.ShouldBe(3);
        (await chat.Database.UnfetchedByAsync(pair.Coach)).ShouldBe(0);
    }

    [Fact]
    public async Task A_page_by_change_does_not_deliver_messages_of_a_later_page()
    {
        using var pair = await chat.NewPairAsync();
        for (var i = 1; i <= 4; i++) await pair.Student.SendAsync(pair.Coach, $"{i}");
        await pair.Student.EditAsync(pair.Coach, 2, "two");

        var first = await pair.Coach.FetchAsync(pair.Student, "?changedAfter=0&limit=3");
        first.Items.Select(message => message.Seq).ShouldBe([1, 3, 4]);
        (await pair.Student.ConversationAsync()).PeerDeliveredSeq.ShouldBe(1);
        (await chat.Database.UnfetchedByAsync(pair.Coach)).ShouldBe(1);

        var second = await pair.Coach.FetchAsync(pair.Student, "?changedAfter=4&limit=3");
        second.Items.ShouldHaveSingleItem().Text.ShouldBe("two");
        (await pair.Student.ConversationAsync()).PeerDeliveredSeq.ShouldBe(4);
        (await chat.Database.UnfetchedByAsync(pair.Coach)).ShouldBe(0);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(long.MaxValue)]
    public async Task A_cursor_that_no_page_has_given_delivers_nothing(long cursor)
    {
        using var pair = await chat.NewPairAsync();
        for (var i = 1; i <= 2; i++) await pair.Student.SendAsync(pair.Coach, $"{i}");
        (await pair.Coach.FetchAsync(pair.Student, $"?changedAfter={cursor}")).Items.ShouldBeEmpty();
        (await pair.Student.ConversationAsync()).PeerDeliveredSeq.ShouldBe(0);
        (await chat.Database.UnfetchedByAsync(pair.Coach)).ShouldBe(1);
    }

    [Fact]
    public async Task The_end_of_a_conversation_delivers_all_of_it()
    {
        using var pair = await chat.NewPairAsync();
        for (var i = 1; i <= 4; i++) await pair.Student.SendAsync(pair.Coach, $"{i}");
        (await pair.Coach.FetchAsync(pair.Student, "?before=9223372036854775807&limit=2")).HasMore.ShouldBeTrue();
        (await pair.Student.ConversationAsync()).PeerDeliveredSeq.ShouldBe(4);
        (await chat.Database.UnfetchedByAsync(pair.Coach)).ShouldBe(0);
    }

    [Theory]
    [InlineData("changedAfter=-1")]
    [InlineData("changedAfter=")]
    [InlineData("changedAfter=five")]
    [InlineData("changedAfter=1.0")]
    [InlineData("changedAfter=9223372036854775808")]
    [InlineData("changedAfter=1&changedAfter=1")]
    [InlineData("changedAfter=1&after=1")]
    [InlineData("changedAfter=1&before=1")]
    [InlineData("changedAfter=1&after=1&before=1")]
    public async Task A_cursor_that_is_no_plain_number_or_not_alone_is_refused(string query)
    {
        using var pair = await chat.NewPairAsync();
        using var response = await pair.Coach.GetAsync($"{Person.MessagesWith(pair.Student.Id)}?{query}");
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

    [Fact]
    public async Task A_reader_who_polls_ends_with_the_conversation_as_it_is_whatever_races()
    {
        const int Each = 60;
        using var pair = await chat.NewPairAsync();
        using var over = new CancellationTokenSource();
        var reading = FollowAsync(pair.Coach, pair.Student, over.Token);
        await Task.WhenAll(WriteAsync(pair.Student, pair.Coach, Each), WriteAsync(pair.Coach, pair.Student, Each));
        await over.CancelAsync();

        var followed = await reading;
        var whole = new List<Message>();
        while (whole.Count < 2 * Each) whole.AddRange((await pair.Coach.FetchAsync(pair.Student, $"?after={whole.Count}&limit=200")).Items);
        followed.Values.OrderBy(message => message.Seq).ShouldBe(whole);
        whole.Select(message => message.Change).ShouldBeUnique();
        (await pair.Coach.ConversationAsync()).LastChange.ShouldBe(whole.Max(message => message.Change));
        using var admin = await chat.PersonAsync("admin@demo.test");
        (await admin.LedgerAsync()).BrokenConversations.ShouldBe(0);
    }

    [Fact]
    public async Task Edits_of_one_message_at_once_each_take_a_change_and_the_last_one_stands()
    {
        const int Edits = 12;
        using var pair = await chat.NewPairAsync();
        var sent = await pair.Student.SendAsync(pair.Coach, "0");
        var edited = await Task.WhenAll(Enumerable.Range(1, Edits).Select(i => pair.Student.EditAsync(pair.Coach, sent.Seq, $"{i}")));

        edited.Select(message => message.Change).Order().ShouldBe(Enumerable.Range(2, Edits).Select(change => (long)change));
        (await pair.Coach.FetchAsync(pair.Student)).Items.ShouldHaveSingleItem().ShouldBe(edited.MaxBy(message => message.Change));
    }

    /// <summary>Sends messages, edits own ones and deletes others, while the other side does the same.</summary>
    private static async Task WriteAsync(Person from, Person to, int count)
    {
        var own = new List<long>();
        for (var i = 0; i < count; i++)
        {
            own.Add((await from.SendAsync(to, $"{i}")).Seq);
            var edit = i % 3 == 0 ? from.TryEditAsync(to, own[i / 2], $"{i} edited") : null;
            var delete = i % 5 == 0 ? from.TryDeleteAsync(to, own[i / 3]) : null;
            using var edited = edit is null ? null : await edit;
            using var deleted = delete is null ? null : await delete;
            if (edited is not null) edited.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.Conflict);
            if (deleted is not null) deleted.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    /// <summary>Fetches changes after the last known one, as a browser does, until nothing changes any more.</summary>
    private static async Task<Dictionary<long, Message>> FollowAsync(Person reader, Person peer, CancellationToken over)
    {
        var thread = new Dictionary<long, Message>();
        for (long cursor = 0; ;)
        {
            var isLast = over.IsCancellationRequested;
            var page = await reader.FetchAsync(peer, $"?changedAfter={cursor}&limit=5");
            foreach (var message in page.Items) thread[message.Seq] = message;
            page.Items.Select(message => message.Change).ShouldBeInOrder();
            cursor = page.HasMore ? page.Items[^1].Change : Math.Max(cursor, page.LastChange);
            if (isLast && !page.HasMore) return thread;
        }
    }
}
