using System.Net;
using System.Text;
using Chat.IntegrationTests.Driver;

namespace Chat.IntegrationTests.Messages;

public sealed class BodyTests(ClassPair shared) : IClassFixture<ClassPair>
{
    private const string Id = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff";

    private Person Student => shared.Pair.Student;

    private string Path => Person.MessagesWith(shared.Pair.Coach.Id);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("42")]
    [InlineData("\"text\"")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"clientId\":\"" + Id + "\"")]
    [InlineData("""{"text":"no id"}""")]
    [InlineData("""{"clientId":null,"text":"x"}""")]
    [InlineData("""{"clientId":"","text":"x"}""")]
    [InlineData("""{"clientId":"not-a-uuid","text":"x"}""")]
    [InlineData("""{"clientId":42,"text":"x"}""")]
    [InlineData("{\"clientId\":\"{" + Id + "}\",\"text\":\"x\"}")]
    [InlineData("""{"clientId":"6f9619ff8b864d01b42d00cf4fc964ff","text":"x"}""")]
    [InlineData("{\"clientId\":\"" + Id + "\"}")]
    [InlineData("{\"clientId\":\"" + Id + "\",\"text\":null}")]
    [InlineData("{\"clientId\":\"" + Id + "\",\"text\":42}")]
    [InlineData("{\"clientId\":\"" + Id + "\",\"text\":[\"x\"]}")]
    [InlineData("{\"clientId\":\"" + Id + "\",\"text\":\"x\",\"text\":\"y\"}")]
    [InlineData("{\"clientId\":\"" + Id + "\",\"text\":\"x\"} trailing")]
    public async Task A_malformed_message_is_a_bad_request(string body)
    {
        using var response = await Student.SendRawAsync(HttpMethod.Post, Path, body);
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

    [Fact]
    public async Task A_bad_request_does_not_repeat_what_was_sent()
    {
        using var response = await Student.SendRawAsync(HttpMethod.Post, Path, """{"clientId":"a secret","text":"another secret"}""");
        var problem = await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        problem.ToString().ShouldNotContain("secret");
        (await response.TextAsync()).ShouldMatch("problem-invalid-request.json");
    }

    [Theory]
    [InlineData(64)]
    [InlineData(5 * 1024)]
    public async Task A_body_above_64_KiB_is_too_large(int kibibytes)
    {
        var text = new string('a', kibibytes * 1024);
        using var response = await Student.SendRawAsync(HttpMethod.Post, Path, $$"""{"clientId":"{{Id}}","text":"{{text}}"}""");
        await response.ShouldBeProblemAsync(HttpStatusCode.RequestEntityTooLarge, "invalid-request");
    }

    [Fact]
    public async Task A_body_that_does_not_tell_its_length_is_too_large_too()
    {
        var text = new string('a', 1024 * 1024);
        using var body = new StringContent($$"""{"clientId":"{{Id}}","text":"{{text}}"}""", Encoding.UTF8, "application/json");
        using var response = await Student.CallAsync(HttpMethod.Post, Path, body, ("Transfer-Encoding", "chunked"));
        await response.ShouldBeProblemAsync(HttpStatusCode.RequestEntityTooLarge, "invalid-request");
    }

    [Fact]
    public async Task The_longest_text_fits_however_it_is_escaped()
    {
        var escaped = string.Concat(Enumerable.Repeat(@"\ud83d\ude00", 4000));
        var body = $$"""{"clientId":"{{Guid.NewGuid()}}","text":"{{escaped}}"}""";
        using var response = await Student.SendRawAsync(HttpMethod.Post, Path, body);
        (await response.ShouldHoldAsync<Message>(HttpStatusCode.Created)).Text.ShouldBe(string.Concat(Enumerable.Repeat("😀", 4000)));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/xml")]
    public async Task A_body_without_the_type_of_json_is_refused(string type)
    {
        var body = Encoding.UTF8.GetBytes($$"""{"clientId":"{{Guid.NewGuid()}}","text":"x"}""");
        using var response = await Student.SendRawAsync(HttpMethod.Post, Path, body, type);
        await response.ShouldBeProblemAsync(HttpStatusCode.UnsupportedMediaType, "invalid-request");
    }

    [Theory]
    [InlineData("DELETE", "")]
    [InlineData("PUT", "")]
    [InlineData("GET", "/1")]
    [InlineData("GET", "/1/more")]
    public async Task A_path_outside_the_contract_is_a_problem_too(string method, string suffix)
    {
        using var response = await Student.CallAsync(new(method), Path + suffix, null);
        var isMissing = suffix.EndsWith("more", StringComparison.Ordinal);
        await response.ShouldBeProblemAsync(
            isMissing ? HttpStatusCode.NotFound : HttpStatusCode.MethodNotAllowed, isMissing ? "not-found" : "invalid-request");
    }
}
