using System.Text;
using System.Text.Json;
using Chat.ServiceDefaults.Contracts;

namespace Chat.UnitTests.Contracts;

public sealed class NoticeTests
{
    private static readonly QueuedNotice Plain = new("42", "9", NoticeKind.NewMessage);
    private static readonly QueuedNotice Traced = Plain with { TraceParent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" };

    [Fact]
    public void On_the_queue_it_has_three_members() => Encoding.UTF8.GetString(Plain.ToJson()).ShouldBe(GoldenFile.Read("notice.json"));

    [Fact]
    public void On_the_queue_the_trace_may_ride_along() =>
        Encoding.UTF8.GetString(Traced.ToJson()).ShouldBe(GoldenFile.Read("queued-notice.json"));

    [Fact]
    public void On_the_socket_the_trace_is_gone() =>
        JsonSerializer.Serialize(Traced.ToNotice(), JsonSerializerOptions.Web).ShouldBe(GoldenFile.Read("notice.json"));

    [Theory]
    [InlineData("notice.json")]
    [InlineData("queued-notice.json")]
    public void A_written_notice_is_read(string file) =>
        Encoding.UTF8.GetString(Parse(GoldenFile.Read(file)).ToJson()).ShouldBe(GoldenFile.Read(file));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_has_its_name(NoticeKind kind, string name) =>
        Encoding.UTF8.GetString((Plain with { Kind = kind }).ToJson()).ShouldContain($"\"content\":\"{name}\"");

    public static TheoryData<NoticeKind, string> Kinds => new()
    {
        { NoticeKind.NewMessage, "new-message" },
        { NoticeKind.MessageChanged, "message-changed" },
        { NoticeKind.Read, "read" },
        { NoticeKind.Delivered, "delivered" },
        { NoticeKind.Own, "own" },
        { NoticeKind.Presence, "presence" },
        { NoticeKind.Planned, "planned" },
        { NoticeKind.Typing, "typing" },
        { NoticeKind.Availability, "availability" },
        { NoticeKind.Access, "access" },
        { NoticeKind.Sync, "sync" },
    };

    [Fact]
    public void A_kind_of_a_newer_version_is_handed_on_as_it_is()
    {
        var newer = Parse(GoldenFile.Read("notice-of-newer-version.json"));
        newer.Kind.Name.ShouldBe("reaction");
        Encoding.UTF8.GetString(newer.ToJson()).ShouldBe(GoldenFile.Read("notice-of-newer-version.json"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("hello")]
    [InlineData("""{"user-id":"42","sender":"9"}""")]
    [InlineData("""{"user-id":42,"sender":"9","content":"read"}""")]
    [InlineData("""{"user-id":"42","sender":null,"content":"read"}""")]
    [InlineData("""{"user-id":"42","sender":"9","content":"Shout!"}""")]
    [InlineData("""{"user-id":"42","sender":"9","content":""}""")]
    [InlineData("""{"user-id":"42","sender":"9","content":null}""")]
    [InlineData("""{"user-id":"42","sender":"9","content":"-"}""")]
    [InlineData("""{"user-id":"42","sender":"9","content":"see you at nine"}""")]
    [InlineData("""{"user-id":"42","sender":"9","content":"a-name-that-is-longer-than-any-kind"}""")]
    [InlineData("""{"user-id":"42","sender":"9","content":0}""")]
    [InlineData("""{"user-id":"042","sender":"9","content":"read"}""")]
    [InlineData("""{"user-id":"-1","sender":"9","content":"read"}""")]
    [InlineData("""{"user-id":"0","sender":"9","content":"read"}""")]
    [InlineData("""{"user-id":"42","sender":"nine","content":"read"}""")]
    [InlineData("""{"user-id":"42","sender":"9","content":"read","text":"secret"}""")]
    [InlineData("""{"user-id":"42","user-id":"43","sender":"9","content":"read"}""")]
    public void An_item_that_is_no_notice_is_refused(string item) => Should.Throw<JsonException>(() => Parse(item));

    [Fact]
    public void The_system_may_be_the_sender() =>
        Parse("""{"user-id":"42","sender":"0","content":"sync"}""").Sender.ShouldBe(Notice.SystemSender);

    private static QueuedNotice Parse(string json) => QueuedNotice.FromJson(Encoding.UTF8.GetBytes(json));
}
