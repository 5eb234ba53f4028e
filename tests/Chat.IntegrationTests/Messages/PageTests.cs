using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Messages;

/// <summary>A conversation of 60 messages, which these tests only read.</summary>
public sealed class LongConversation(CalmChat chat) : IAsyncLifetime
{
    public const int Count = 60;

    public Pair Pair { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Pair = await chat.NewPairAsync();
        for (var i = 1; i <= Count; i++) await Pair.Student.SendAsync(Pair.Coach, $"Message {i}");
    }

    public ValueTask DisposeAsync()
    {
        Pair.Dispose();
        return default;
    }
}

public sealed class PageTests(LongConversation conversation, CalmChat chat) : IClassFixture<LongConversation>
{
    private Person Coach => conversation.Pair.Coach;

    private Person Student => conversation.Pair.Student;

    [Theory]
    [InlineData("", 1, 50, true)]
    [InlineData("?after=0", 1, 50, true)]
    [InlineData("?after=0&limit=200", 1, 60, false)]
    [InlineData("?after=10", 11, 60, false)]
    [InlineData("?after=9", 10, 59, true)]
    [InlineData("?after=58&limit=1", 59, 59, true)]
    [InlineData("?after=59&limit=1", 60, 60, false)]
    [InlineData("?limit=60", 1, 60, false)]
    [InlineData("?before=61", 11, 60, true)]
    [InlineData("?before=51", 1, 50, false)]
    [InlineData("?before=60&limit=3", 57, 59, true)]
    [InlineData("?before=2", 1, 1, false)]
    [InlineData("?before=9223372036854775807&limit=2", 59, 60, true)]
    public async Task A_page_is_oldest_first_and_says_whether_there_is_more(string query, long first, long last, bool hasMore)
    {
        var page = await Coach.FetchAsync(Student, query);
        page.Items.Select(message => message.Seq).ShouldBe(Enumerable.Range((int)first, (int)(last - first + 1)).Select(seq => (long)seq));
        page.Items.ShouldAllBe(message => message.Text == $"Message {message.Seq}");
        page.HasMore.ShouldBe(hasMore);
    }

    [Theory]
    [InlineData("?after=60")]
    [InlineData("?after=9223372036854775807")]
    [InlineData("?before=1")]
    public async Task Beyond_the_ends_there_is_nothing(string query)
    {
        using var response = await Coach.GetAsync(Person.MessagesWith(Student.Id) + query);
        (await response.TextAsync()).ShouldBe("""{"items":[],"hasMore":false,"lastChange":60}""");
    }

    [Theory]
    [InlineData("after", "+5")]
    [InlineData("after", "%2B5")]
    [InlineData("after", "%205")]
    [InlineData("after", "5%20")]
    [InlineData("after", "5.0")]
    [InlineData("after", "1e3")]
    [InlineData("after", "0x5")]
    [InlineData("after", "1,000")]
    [InlineData("after", "")]
    [InlineData("after", "-1")]
    [InlineData("after", "five")]
    [InlineData("after", "null")]
    [InlineData("after", "%D9%A5")]
    [InlineData("after", "5%00")]
    [InlineData("after", "9223372036854775808")]
    [InlineData("after", "5&after=5")]
    [InlineData("after", "5&before=9")]
    [InlineData("before", "0")]
    [InlineData("before", "-1")]
    [InlineData("before", "+5")]
    [InlineData("before", "")]
    [InlineData("before", "1e3")]
    [InlineData("before", "5&before=6")]
    [InlineData("before", "9223372036854775808")]
    [InlineData("limit", "0")]
    [InlineData("limit", "201")]
    [InlineData("limit", "-1")]
    [InlineData("limit", "")]
    [InlineData("limit", "+5")]
    [InlineData("limit", "%205")]
    [InlineData("limit", "5.0")]
    [InlineData("limit", "99999999999999999999")]
    [InlineData("limit", "5&limit=5")]
    public async Task A_parameter_that_is_no_plain_number_in_its_range_is_refused(string name, string value)
    {
        using var response = await Coach.GetAsync($"{Person.MessagesWith(Student.Id)}?{name}={value}");
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

    [Fact]
    public async Task A_page_is_answered_byte_for_byte_as_agreed()
    {
        using var pair = await chat.NewPairAsync();
        await pair.Student.SendAsync(pair.Coach, "Good morning");
        using var response = await pair.Coach.GetAsync(Person.MessagesWith(pair.Student.Id));
        (await response.TextAsync()).ShouldMatch("messages.json");
        response.Headers.CacheControl?.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Only_what_was_served_counts_as_delivered()
    {
        using var pair = await chat.NewPairAsync();
        for (var i = 0; i < 3; i++) await pair.Student.SendAsync(pair.Coach, $"{i}");
        (await pair.Student.ConversationAsync()).PeerDeliveredSeq.ShouldBe(0);
        await pair.Coach.FetchAsync(pair.Student, "?after=0&limit=2");
        (await pair.Student.ConversationAsync()).PeerDeliveredSeq.ShouldBe(2);
        await pair.Coach.FetchAsync(pair.Student, "?before=2");
        (await pair.Student.ConversationAsync()).PeerDeliveredSeq.ShouldBe(2);
        await pair.Coach.FetchAsync(pair.Student, "?after=2");
        (await pair.Student.ConversationAsync()).PeerDeliveredSeq.ShouldBe(3);
    }
}
