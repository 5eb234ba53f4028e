using System.Diagnostics;
using Yarp.ReverseProxy.Transforms;
using Yarp.ReverseProxy.Transforms.Builder;

namespace Chat.Web.Proxy;

/// <summary>
/// Begins each trace here, and ignores trace headers of callers: a caller could otherwise have each call recorded, choose trace ids, or
/// leave texts in the telemetry.
/// </summary>
internal sealed class OwnTraces(DistributedContextPropagator inner) : DistributedContextPropagator
{
    /// <summary>The trace headers of W3C, and .NET's older ones.</summary>
    private static readonly string[] Headers = ["traceparent", "tracestate", "baggage", "Request-Id", "Correlation-Context"];

    public override IReadOnlyCollection<string> Fields => inner.Fields;

    public override void Inject(Activity? activity, object? carrier, PropagatorSetterCallback? setter) =>
        inner.Inject(activity, carrier, setter);

    public override void ExtractTraceIdAndState(
        object? carrier, PropagatorGetterCallback? getter, out string? traceId, out string? traceState) => traceId = traceState = null;

    public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(object? carrier, PropagatorGetterCallback? getter) => null;

    /// <summary>Applies to requests that this service receives.</summary>
    public static void AddOwnTraces(IServiceCollection services) =>
        services.AddSingleton<DistributedContextPropagator>(_ => new OwnTraces(Current));

    /// <summary>Applies to requests that this service forwards; the headers of the own trace are added later.</summary>
    public static void UseOwnTraces(TransformBuilderContext builder) => builder.AddRequestTransform(transform =>
    {
        foreach (var header in Headers) transform.ProxyRequest.Headers.Remove(header);
        return ValueTask.CompletedTask;
    });
}
