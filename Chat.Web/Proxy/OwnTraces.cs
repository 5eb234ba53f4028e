using System.Diagnostics;
using Yarp.ReverseProxy.Transforms;
using Yarp.ReverseProxy.Transforms.Builder;

namespace Chat.Web.Proxy;

/// <summary>
/// Begins each trace here. What a caller says of traces is not believed, nor handed on: anybody could have each call recorded, choose the
/// ids under which operators find it, or leave texts in their telemetry.
/// </summary>
internal sealed class OwnTraces(DistributedContextPropagator inner) : DistributedContextPropagator
{
    /// <summary>W3C's headers, and those that .NET knew before.</summary>
    private static readonly string[] Headers = ["traceparent", "tracestate", "baggage", "Request-Id", "Correlation-Context"];

    public override IReadOnlyCollection<string> Fields => inner.Fields;

    public override void Inject(Activity? activity, object? carrier, PropagatorSetterCallback? setter) =>
        inner.Inject(activity, carrier, setter);

    public override void ExtractTraceIdAndState(
        object? carrier, PropagatorGetterCallback? getter, out string? traceId, out string? traceState) => traceId = traceState = null;

    public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(object? carrier, PropagatorGetterCallback? getter) => null;

    /// <summary>For the requests that this service is sent.</summary>
    public static void AddOwnTraces(IServiceCollection services) =>
        services.AddSingleton<DistributedContextPropagator>(_ => new OwnTraces(Current));

    /// <summary>For those that it sends on; the trace that began here is added to them afterwards.</summary>
    public static void UseOwnTraces(TransformBuilderContext builder) => builder.AddRequestTransform(transform =>
    {
        foreach (var header in Headers) transform.ProxyRequest.Headers.Remove(header);
        return ValueTask.CompletedTask;
    });
}
