using System.Net;
using System.Text;
using System.Text.Json;
using Chat.IntegrationTests.Accesses;
using Chat.IntegrationTests.Developers;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Secrecy;

/// <summary>
/// The files of the servers hold no text, and the logs of the services neither. PostgreSQL is stopped, because it then writes everything
/// to its files.
/// </summary>
[Collection(Developers.Developers.Name)]
public sealed class AtRestTests(DeveloperChat chat)
{
    /// <summary>The members of requests that hold what a person writes.</summary>
    private static readonly string[] Texts = ["text", "title", "awayText", "note", "reason", "comment", "body", "description"];

    [Fact]
    public async Task No_text_is_in_postgresqls_files_in_its_log_of_changes_in_a_dump_in_redis_or_in_any_log()
    {
        // Use letters and digits only, so that the secret is written the same everywhere.
        var secret = $"Secret{Guid.NewGuid():N}";
        using var pair = await chat.NewPairAsync();
        var sent = await WriteEverywhereAsync(pair, secret);
        using var admin = await chat.PersonAsync("admin@demo.test");
        using var asked = await admin.TryAskForAccessAsync(pair, reason: $"{secret} reason");
        asked.StatusCode.ShouldBe(HttpStatusCode.Created, await asked.TextAsync());

        var dump = await chat.Database.DumpAsync();
        new ReadOnlySpan<byte>(dump).ShouldNotHold(secret, "the dump");
        var log = string.Join('\n', chat.Log.Since(0));
        log.ShouldNotHold(secret, "the log at its lowest level");
        foreach (var service in (string[])["api", "worker", "realtime-1", "web"])
            log.ShouldMatch($@"(?m)^{service}\s+\| .*(trce|dbug): ", $"{service} does not log at its lowest level");

        Encoding.UTF8.GetString(dump).ShouldContain($"{sent.ClientId}", customMessage: "the dump lacks the message");

        var folder = await chat.Database.FolderAsync();
        await chat.Topology.StopAsync("postgres");
        var (sawTable, sawWal) = (false, false);
        var id = sent.ClientId.ToByteArray(bigEndian: true);
        await foreach (var (path, content) in TestDatabase.FilesAsync(folder))
        {
            new ReadOnlySpan<byte>(content).ShouldNotHold(secret, path);
            var holdsIt = content.AsSpan().IndexOf(id) >= 0;
            sawTable |= holdsIt && path.Contains("/base/", StringComparison.Ordinal);
            sawWal |= holdsIt && path.Contains("/pg_wal/", StringComparison.Ordinal);
        }

        (sawTable, sawWal).ShouldBe((true, true), "the search sees neither tables nor the write-ahead log");
        await chat.Topology.ResumeAsync("postgres", TestContext.Current.CancellationToken);
        foreach (var (path, content) in await chat.Redis.FilesAsync()) new ReadOnlySpan<byte>(content).ShouldNotHold(secret, path);
    }

    /// <summary>A new endpoint that takes a text has to be called in <see cref="WriteEverywhereAsync"/>.</summary>
    [Fact]
    public async Task The_test_above_calls_every_endpoint_that_takes_a_text()
    {
        using var http = new HttpClient { BaseAddress = chat.AddressOf("api") };
        var contract = JsonDocument.Parse(
            await http.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken)).RootElement;
        var schemas = contract.GetProperty("components").GetProperty("schemas");
        var withText = from path in contract.GetProperty("paths").EnumerateObject()
                       from operation in path.Value.EnumerateObject()
                       where operation.Value.TryGetProperty("requestBody", out _)
                       from content in operation.Value.GetProperty("requestBody").GetProperty("content").EnumerateObject()
                       where content.Value.TryGetProperty("schema", out _)
                       let schema = content.Value.GetProperty("schema")
                       where schema.TryGetProperty("$ref", out _)
                       let name = schema.GetProperty("$ref").GetString()!.Split('/')[^1]
                       where schemas.GetProperty(name).TryGetProperty("properties", out _)
                       let members = schemas.GetProperty(name).GetProperty("properties").EnumerateObject()
                       where members.Any(member => Texts.Contains(member.Name))
                       select operation.Value.GetProperty("operationId").GetString();
        withText.Distinct().ShouldBe(
            [
                "sendMessage", "editMessage", "setAvailability", "keepSavedReply", "scheduleMessage", "changeScheduledMessage",
                "askForAccess",
            ],
            ignoreOrder: true);
    }

    /// <summary>Writes the secret with every call that takes a text, and returns a message that holds the secret.</summary>
    private static async Task<Message> WriteEverywhereAsync(Pair pair, string secret)
    {
        var (student, coach) = pair;
        var later = DateTimeOffset.UtcNow.AddHours(1);
        var scheduled = $"/api/conversations/{coach.Id}/scheduled-messages";
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        using var kept = await coach.TryKeepReplyAsync(Guid.NewGuid(), $"{secret} title", $"{secret} reply");
        await coach.SetAvailabilityAsync(awayText: $"{secret} away");
        await coach.DeclareAsync("away");
        var sent = await student.SendAsync(coach, $"{secret} sent {new string('a', 3000)}");
        (await student.FetchAsync(coach)).Items[^1].Text.ShouldBe($"{secret} away");
        await student.EditAsync(coach, sent.Seq, $"{secret} edited");
        var deleted = await student.SendAsync(coach, $"{secret} to be deleted");
        using var deleting = await student.TryDeleteAsync(coach, deleted.Seq);
        using var answered = await coach.TryReplyAsync(student.Id, Guid.NewGuid(), $"{secret} answer", sent.Seq);
        using var planned = await student.TryScheduleAsync(coach.Id, first, $"{secret} later", later);
        using var changed = await student.PutAsync($"{scheduled}/{first}", new { text = $"{secret} later still", sendAt = later });
        using var alsoPlanned = await student.TryScheduleAsync(coach.Id, second, $"{secret} now after all", later);
        using var sentNow = await student.PostAsync($"{scheduled}/{second}/send");
        HttpResponseMessage[] answers = [kept, deleting, answered, planned, changed, alsoPlanned, sentNow];
        answers.ShouldAllBe(answer => answer.IsSuccessStatusCode);
        return sent;
    }
}
