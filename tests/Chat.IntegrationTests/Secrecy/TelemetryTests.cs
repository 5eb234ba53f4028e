using System.Net.Http.Json;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Secrecy;

public sealed class TelemetryTests(CalmChat chat)
{
    /// <summary>OpenTelemetry's kinds of spans: one serves a request, the other calls another service.</summary>
    private const int Server = 2, Client = 3;

    /// <summary>
    /// The caller sends a trace of its own that is not recorded; the proxy begins another trace and ignores the caller's.
    /// </summary>
    [Fact]
    public async Task One_trace_leads_from_the_proxy_over_the_queue_to_the_dispatch_whatever_the_caller_says()
    {
        using var pair = await chat.NewPairAsync();
        await using var coach = await pair.Coach.ListenAsync();
        var foreign = Guid.NewGuid().ToString("N");
        var path = Person.MessagesWith(pair.Coach.Id);
        using var message = JsonContent.Create(new { clientId = Guid.NewGuid(), text = "Traced" });
        using var response = await pair.Student.CallAsync(
            HttpMethod.Post, path, message, ("traceparent", $"00-{foreign}-00f067aa0ba902b7-00"), ("tracestate", "foreign=1"));
        await coach.WaitForAsync("new-message");

        var way = await Eventually.SeeAsync(() => Task.FromResult(WayFrom(path)), way => way.Count > 0 && way[^1].Service == "web");
        string.Join(" < ", way.Select(span => $"{span.Service}: {span.Name}"))
            .ShouldStartWith("worker: process notice < api: publish notice < api: ");
        (way[^1].Kind, way[^1].Path, way[^1].Parent).ShouldBe((Server, path, null));
        chat.Telemetry.Spans.ShouldNotContain(span => span.TraceId == foreign);
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

    /// <summary>The spans from the dispatch back to the start of that call's trace, as far as they were exported.</summary>
    private List<ExportedSpan> WayFrom(string path)
    {
        var trace = chat.Telemetry.Spans.FirstOrDefault(span => (span.Service, span.Kind, span.Path) == ("web", Server, path))?.TraceId;
        var spans = chat.Telemetry.Spans.Where(span => span.TraceId == trace).ToList();
        var way = new List<ExportedSpan>();
        for (var span = spans.FirstOrDefault(span => span.Service == "worker"); span is not null; span = CauseOf(span)) way.Add(span);
        return way;

        ExportedSpan? CauseOf(ExportedSpan span) => spans.FirstOrDefault(cause => cause.Id == span.Parent);
    }

    [Theory]
    [InlineData("api", "chat.outbox.age")]
    [InlineData("api", "chat.notices.relayed")]
    [InlineData("api", "chat.signins")]
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
