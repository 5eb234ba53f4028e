using System.Net;
using System.Text;
using Chat.IntegrationTests.Driver;

namespace Chat.IntegrationTests.Messages;

public sealed class TextTests(ClassPair shared) : IClassFixture<ClassPair>
{
    private const string Family = "👨‍👩‍👧‍👦";

    private Person Student => shared.Pair.Student;

    private Person Coach => shared.Pair.Coach;

    public static TheoryData<string> Texts =>
    [
        "x",
        "Ünïcödé, ελληνικά, русский, עברית, العربية, हिन्दी, ไทย, 中文, 日本語, 한국어",
        "e\u0301 is not \u00e9, and stays so",
        Family + "🏳️‍🌈\U0001F9D1\U0001F3FD\u200D\U0001F4BB",
        "line one\nline two\r\n\tindented\u2028separated",
        "\u202Eright to left\u202C\u200B\uFEFF!",
        """<script>alert("x")</script> & 'quotes' \ %00 {{ }} ; DROP TABLE messages;--""",
        "\u0001\u001f\u007f\u0085 control\uFFFD\uFFFE\uFFFF characters",
        new string('a', 4000),
        string.Concat(Enumerable.Repeat("😀", 4000)),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Any_text_comes_back_exactly_as_it_was_sent(string text)
    {
        var sent = await Student.SendAsync(Coach, text);
        sent.Text.ShouldBe(text);
        var fetched = (await Coach.FetchAsync(Student, $"?after={sent.Seq - 1}&limit=200")).Items;
        fetched.ShouldContain(sent);
    }

    [Fact]
    public async Task White_space_around_a_text_is_cut_off_before_counting()
    {
        var sent = await Student.SendAsync(Coach, $" \t\r\n\u00a0\n{new string('a', 4000)}\u3000\n");
        sent.Text.ShouldBe(new string('a', 4000));
    }

    [Fact]
    public async Task Escapes_of_a_surrogate_pair_are_one_character()
    {
        using var response = await SendJsonAsync(@"\ud83d\ude00");
        (await response.ShouldHoldAsync<Message>(HttpStatusCode.Created)).Text.ShouldBe("😀");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(@" \t\r\n\u2003\u3000 ")]
    [InlineData(@"\u200b")]
    [InlineData(@"\u0085")]
    [InlineData(@"\u2800 \ufe0f\u3164")]
    [InlineData(@"a\u0000b")]
    [InlineData(@"\u0000")]
    [InlineData(@"\ud83d")]
    [InlineData(@"\ude00\ud83d")]
    [InlineData(@"a\ud83db")]
    public async Task A_text_that_is_empty_or_cannot_be_stored_is_refused(string json)
    {
        using var response = await SendJsonAsync(json);
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

    [Theory]
    [InlineData("a")]
    [InlineData("😀")]
    public async Task A_text_is_refused_from_4001_characters_on(string character)
    {
        using var response = await Student.TrySendAsync(Coach.Id, Guid.NewGuid(), string.Concat(Enumerable.Repeat(character, 4001)));
        var problem = await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        problem.GetProperty("errors").TryGetProperty("text", out _).ShouldBeTrue();
        (await response.TextAsync()).ShouldMatch("problem-text-too-long.json");
    }

    [Theory]
    [InlineData(new byte[] { 0xff })]
    [InlineData(new byte[] { 0xc3, 0x28 })]
    [InlineData(new byte[] { 0xe2, 0x82 })]
    [InlineData(new byte[] { 0xc0, 0x80 })]
    [InlineData(new byte[] { 0xed, 0xa0, 0x80 })]
    [InlineData(new byte[] { 0xf4, 0x90, 0x80, 0x80 })]
    public async Task Bytes_that_are_no_utf8_are_refused(byte[] bytes)
    {
        var start = Encoding.UTF8.GetBytes($$"""{"clientId":"{{Guid.NewGuid()}}","text":"a""");
        using var response = await Student.SendRawAsync(
            HttpMethod.Post, Person.MessagesWith(Coach.Id), [.. start, .. bytes, .. "b\"}"u8]);
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

    private Task<HttpResponseMessage> SendJsonAsync(string text) => Student.SendRawAsync(
        HttpMethod.Post, Person.MessagesWith(Coach.Id), $$"""{"clientId":"{{Guid.NewGuid()}}","text":"{{text}}"}""");
}
