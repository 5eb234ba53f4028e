using System.Net.Http.Json;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Secrecy;

public sealed class TelemetryTests(CalmChat chat)
{
    /// <summary>The span that a browser says it is in.</summary>
    private const string Browser = "00f067aa0ba902b7";

    /// <summary>OpenTelemetry's kind of a span that calls another service.</summary>
    private const int Client = 3;

    [Fact]
    public async Task One_trace_leads_from_the_post_over_the_queue_to_the_dispatch()
    {
        using var pair = await chat.NewPairAsync();
        await using var coach = await pair.Coach.ListenAsync();
        var trace = Guid.NewGuid().ToString("N");
        using var message = JsonContent.Create(new { clientId = Guid.NewGuid(), text = "Traced" });
        using var response = await pair.Student.CallAsync(
            HttpMethod.Post, Person.MessagesWith(pair.Coach.Id), message, ("traceparent", $"00-{trace}-{Browser}-01"));
        await coach.WaitForAsync("new-message");

        var way = await Eventually.SeeAsync(() => Task.FromResult(WayOf(trace)), way => way.EndsWith(Browser, StringComparison.Ordinal));
        way.ShouldStartWith("worker: process notice < api: publish notice < api: ");
        way.ShouldContain(" < web: ");
    }

    [Fact]
    public async Task Health_probes_and_polling_leave_no_trace()
    {
        var before = chat.Telemetry.Exports.Count;
        await Eventually.SeeAsync(
            () => Task.FromResult(chat.Telemetry.Exports.Count),
            exports => exports > before + 20,
            TimeSpan.FromSeconds(30));

        chat.Telemetry.Spans.ShouldNotBeEmpty();
        chat.Telemetry.Spans.Where(span => span.Parent is null && span.Kind == Client).ShouldBeEmpty();
        chat.Telemetry.Spans
            .Where(span =>
                span.Name.Contains("/health", StringComparison.Ordinal) || span.Name.Contains("/alive", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    /// <summary>From the dispatch back to where the trace began, as far as it was exported.</summary>
    private string WayOf(string trace)
    {
        var spans = chat.Telemetry.Spans.Where(span => span.TraceId == trace).ToList();
        var way = new List<string>();
        for (var span = spans.FirstOrDefault(span => span.Service == "worker");
            span is not null;
            span = spans.FirstOrDefault(cause => cause.Id == span.Parent))
        {
            way.Add($"{span.Service}: {span.Name}");
            if (span.Parent == Browser) way.Add(Browser);
        }

        return string.Join(" < ", way);
    }

    [Theory]
    [InlineData("api", "chat.outbox.age")]
    [InlineData("api", "chat.notices.relayed")]
    [InlineData("worker", "chat.queue.length")]
    [InlineData("worker", "chat.notices.dispatched")]
    [InlineData("worker", "chat.notices.commit_to_push")]
    [InlineData("realtime-1", "chat.sockets.open")]
    [InlineData("api", "http.server.request.duration")]
    public async Task The_metrics_that_operators_watch_are_exported(string service, string metric)
    {
        using var pair = await chat.NewPairAsync();
        await using var coach = await pair.Coach.ListenAsync(chat.AddressOf("realtime-1"));
        await pair.Student.SendAsync(pair.Coach, "Measured");
        await Eventually.TrueAsync(() => Task.FromResult(chat.Telemetry.Metrics.Contains((service, metric))));
    }
}
