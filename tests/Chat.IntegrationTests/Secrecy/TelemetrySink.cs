using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Chat.IntegrationTests.Secrecy;

/// <summary>An exported span. The kind is OpenTelemetry's: 2 serves a request, at that path, 3 calls another service.</summary>
public sealed record ExportedSpan(string Service, string Name, string TraceId, string Id, string? Parent, int Kind, string? Path);

/// <summary>Receives OTLP over HTTP, as a collector does, and keeps it.</summary>
public sealed class TelemetrySink : IAsyncDisposable
{
    private readonly ConcurrentQueue<byte[]> _exports = new();
    private readonly ConcurrentQueue<ExportedSpan> _spans = new();
    private readonly ConcurrentDictionary<(string Service, string Name), bool> _metrics = new();
    private readonly WebApplication _app;

    public TelemetrySink()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/v1/{signal}", TakeAsync);
    }

    /// <summary>The environment with which a service exports here, soon.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = _app.Urls.Single(),
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
        ["OTEL_BLRP_SCHEDULE_DELAY"] = "200",
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "1000",
    };

    /// <summary>The body of every request.</summary>
    public IReadOnlyCollection<byte[]> Exports => _exports;

    public IReadOnlyCollection<ExportedSpan> Spans => _spans;

    /// <summary>The names of metrics, with their service.</summary>
    public ICollection<(string Service, string Name)> Metrics => _metrics.Keys;

    public Task StartAsync() => _app.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(string signal, HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        var export = body.ToArray();
        _exports.Enqueue(export);

        // See opentelemetry-proto: resource, scopes, and spans or metrics have the same field numbers in both.
        foreach (var resource in new Protobuf(export)[1])
        {
            var service = ServiceOf(resource);
            foreach (var item in resource[2].SelectMany(scope => scope[2])) Keep(signal, service, item);
        }
    }

    private void Keep(string signal, string service, Protobuf item)
    {
        if (signal == "traces")
        {
            _spans.Enqueue(new(
                service,
                item[5].Single().Text,
                item[1].Single().Hex,
                item[2].Single().Hex,
                item[4].SingleOrDefault()?.Hex,
                item.NumberAt(6),
                PathOf(item)));
        }

        if (signal == "metrics") _metrics[(service, item[1].Single().Text)] = true;
    }

    private static string? PathOf(Protobuf span) =>
        span[9].FirstOrDefault(attribute => attribute[1].Single().Text == "url.path")?[2].Single()[1].Single().Text;

    private static string ServiceOf(Protobuf resource) =>
        resource[1].SelectMany(attributes => attributes[1])
            .Where(attribute => attribute[1].Single().Text == "service.name")
            .Select(attribute => attribute[2].Single()[1].Single().Text)
            .Single();
}

/// <summary>A message in protocol buffers' wire format, read by field number.</summary>
public sealed record Protobuf(ReadOnlyMemory<byte> Bytes)
{
    private const int Varint = 0;
    private const int Fixed64 = 1;
    private const int Delimited = 2;

    public string Hex => Convert.ToHexStringLower(Bytes.Span);

    public string Text => Encoding.UTF8.GetString(Bytes.Span);

    /// <summary>The messages, texts or bytes of this field, in order.</summary>
    public IEnumerable<Protobuf> this[int field]
    {
        get
        {
            for (var at = 0; at < Bytes.Length;)
            {
                var tag = Number(ref at);
                var length = (tag & 7) switch
                {
                    Varint => Number(ref at) * 0,
                    Fixed64 => 8,
                    Delimited => Number(ref at),
                    _ => 4,
                };
                if (tag >> 3 == field && (tag & 7) == Delimited) yield return new(Bytes.Slice(at, length));
                at += length;
            }
        }
    }

    /// <summary>The number of this field; 0 when it is missing.</summary>
    public int NumberAt(int field)
    {
        for (var at = 0; at < Bytes.Length;)
        {
            var tag = Number(ref at);
            if ((tag & 7) == Varint)
            {
                var number = Number(ref at);
                if (tag >> 3 == field) return number;
                continue;
            }

            var length = (tag & 7) switch { Fixed64 => 8, Delimited => Number(ref at), _ => 4 };
            at += length;
        }

        return 0;
    }

    private int Number(ref int at)
    {
        var number = 0L;
        for (var shift = 0; ; shift += 7)
        {
            var part = Bytes.Span[at++];
            number |= (part & 0x7FL) << shift;
            if (part < 0x80) return (int)number;
        }
    }
}
