using System.Net;
using System.Text;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Secrecy;

public sealed class SecrecyTests(CalmChat chat)
{
    [Fact]
    public async Task A_text_is_nowhere_but_in_the_api_and_the_two_browsers()
    {
        // Use letters and digits only, so that the secret is written the same everywhere.
        var secret = $"Secret{Guid.NewGuid():N}";
        using var pair = await chat.NewPairAsync();
        await using var tap = await RedisTap.OpenAsync(chat.Topology.RedisConnectionString);
        await using var coach = await pair.Coach.ListenAsync(chat.AddressOf("realtime-1"));
        await using var student = await pair.Student.ListenAsync(chat.AddressOf("realtime-2"));
        var exportsBefore = chat.Telemetry.Exports.Count;

        var sent = await pair.Student.SendAsync(pair.Coach, secret);
        await coach.WaitForAsync("new-message");
        (await pair.Coach.FetchAsync(pair.Student)).Items.ShouldHaveSingleItem().Text.ShouldBe(secret);
        await pair.Coach.ReadUpToAsync(pair.Student, sent.Seq);
        await student.WaitForAsync("read");
        await pair.Coach.TypeAsync(pair.Student);
        await student.WaitForAsync("typing");
        (await pair.Student.ConversationAsync()).LastMessage.ShouldNotBeNull().Text.ShouldBe(secret);
        await pair.Student.EditAsync(pair.Coach, sent.Seq, $"{secret}, or not");
        await coach.WaitForAsync("message-changed");
        using (var deleted = await pair.Student.TryDeleteAsync(pair.Coach, sent.Seq)) deleted.StatusCode.ShouldBe(HttpStatusCode.OK);
        await coach.WaitForAsync("message-changed");
        await RefuseAsync(pair, secret);

        // After more exports of every service, the telemetry of this test has been exported.
        await Eventually.SeeAsync(() => Task.FromResult(chat.Telemetry.Exports.Count), count => count > exportsBefore + 20);
        foreach (var export in chat.Telemetry.Exports) new ReadOnlySpan<byte>(export).ShouldNotHold(secret, "the telemetry");
        var commands = await tap.SeenUpToNowAsync(chat.Redis.Database);
        new ReadOnlySpan<byte>(commands).ShouldNotHold(secret, "Redis");
        Encoding.ASCII.GetString(commands).ShouldContain($@"\""user-id\"":\""{pair.Coach.Id}\""", customMessage: "the tap saw nothing");
        string.Join('\n', chat.Log.Since(0)).ShouldNotHold(secret, "the log");
        string.Join('\n', [.. coach.Frames, .. student.Frames]).ShouldNotHold(secret, "a socket");
    }

    [Fact]
    public async Task Passwords_cookies_and_addresses_are_in_no_log_and_no_telemetry()
    {
        var secret = $"Secret{Guid.NewGuid():N}";
        using var nobody = new Person(chat.Web, $"{secret}@demo.test");
        using var refused = await nobody.TrySignInAsync(secret);
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var wrong = await person.PutAsync("/api/me/password", new { current = secret, @new = secret });
        using var weak = await person.PutAsync("/api/me/password", new { current = Person.Password, @new = "short" });
        await using var socket = await person.ListenAsync();
        var exportsBefore = chat.Telemetry.Exports.Count;
        await Eventually.SeeAsync(() => Task.FromResult(chat.Telemetry.Exports.Count), count => count > exportsBefore + 20);

        var log = string.Join('\n', chat.Log.Since(0));
        var cookie = person.Cookie["chat=".Length..];
        foreach (var word in (string[])[secret, cookie, Person.Password])
        {
            log.ShouldNotHold(word, "the log");
            foreach (var export in chat.Telemetry.Exports) new ReadOnlySpan<byte>(export).ShouldNotHold(word, "the telemetry");
        }
    }

    /// <summary>Sends calls that are refused, because refusals are the most likely to be logged.</summary>
    private static async Task RefuseAsync(Pair pair, string secret)
    {
        var path = Person.MessagesWith(pair.Coach.Id);
        string[] bodies =
        [
            $$"""{"clientId":"{{secret}}","text":"{{secret}}"}""",
            $$"""{"clientId":"{{Guid.NewGuid()}}","text":"{{secret}}\u0000"}""",
            $$"""{"clientId":"{{Guid.NewGuid()}}","text":"{{secret}}{{new string('a', 4000)}}"}""",
            $$"""{"clientId":"{{Guid.NewGuid()}}","{{secret}}":"{{secret}}"}""",
            $$"""{"clientId":"{{Guid.NewGuid()}}","text":"{{secret}}" """,
        ];
        foreach (var body in bodies)
        {
            using var response = await pair.Student.SendRawAsync(HttpMethod.Post, path, body);
            await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
            (await response.TextAsync()).ShouldNotHold(secret, "the refusal");
        }
    }
}
