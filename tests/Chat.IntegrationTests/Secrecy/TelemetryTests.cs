using System.Net.Http.Json;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Secrecy;

public sealed class TelemetryTests(CalmChat chat)
{
    [Fact]
    public async Task One_trace_leads_from_the_post_over_the_queue_to_the_dispatch()
    {
        using var pair = await chat.NewPairAsync();
        await using var coach = await pair.Coach.ListenAsync();
        var trace = Guid.NewGuid().ToString("N");
        using var message = JsonContent.Create(new { clientId = Guid.NewGuid(), text = "Traced" });
        using var response = await pair.Student.CallAsync(
            HttpMethod.Post, Person.MessagesWith(pair.Coach.Id), message, ("traceparent", $"00-{trace}-00f067aa0ba902b7-01"));
        await coach.WaitForAsync("new-message");

        foreach (var span in (string[])["web: POST", "api: POST", "api: publish notice", "worker: process notice"])
            await Eventually.SeeAsync(() => Task.FromResult(SpansOf(trace)), spans => spans.Contains(span, StringComparison.Ordinal));
    }

    private string SpansOf(string trace) => string.Join(
        ", ", chat.Telemetry.Spans.Where(span => span.TraceId == trace).Select(span => $"{span.Service}: {span.Name}"));

    [Theory]
    [InlineData("api", "chat.outbox.age")]
    [InlineData("api", "chat.notices.relayed")]
    [InlineData("worker", "chat.queue.length")]
    [InlineData("worker", "chat.notices.dispatched")]
    [InlineData("worker", "chat.notices.commit_to_push")]
    [InlineData("realtime", "chat.sockets.open")]
    [InlineData("api", "http.server.request.duration")]
    public async Task What_operators_watch_is_measured(string service, string metric)
    {
        using var pair = await chat.NewPairAsync();
        await using var coach = await pair.Coach.ListenAsync();
        await pair.Student.SendAsync(pair.Coach, "Measured");
        await Eventually.TrueAsync(() => Task.FromResult(chat.Telemetry.Metrics.Contains((service, metric))));
    }
}
