using System.Diagnostics;
using Chat.Web.Proxy;
using Microsoft.AspNetCore.Http;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Transforms;
using Yarp.ReverseProxy.Transforms.Builder;

namespace Chat.UnitTests.Web;

public sealed class OwnTracesTests
{
    private static readonly Dictionary<string, string> Foreign = new()
    {
        ["traceparent"] = "00-0af7651916cd43dd8448eb211c80319c-00f067aa0ba902b7-01",
        ["tracestate"] = "foreign=1",
        ["baggage"] = "foreign=1",
    };

    private readonly OwnTraces _traces = new(DistributedContextPropagator.CreateDefaultPropagator());

    [Fact]
    public void A_callers_trace_and_baggage_are_not_believed()
    {
        _traces.ExtractTraceIdAndState(Foreign, Get, out var id, out var state);
        (id, state).ShouldBe((null, null));
        (_traces.ExtractBaggage(Foreign, Get) ?? []).ShouldBeEmpty();
    }

    [Fact]
    public void The_trace_that_began_here_is_handed_on()
    {
        using var activity = new Activity("test").SetIdFormat(ActivityIdFormat.W3C).Start();
        var sent = new Dictionary<string, string>();
        _traces.Inject(activity, sent, (carrier, name, value) => ((Dictionary<string, string>)carrier!)[name] = value);
        sent["traceparent"].ShouldBe(activity.Id);
    }

    [Fact]
    public async Task A_callers_headers_of_traces_are_not_handed_on()
    {
        var builder = new TransformBuilderContext { Route = new RouteConfig(), Services = new EmptyServices() };
        OwnTraces.UseOwnTraces(builder);
        using var request = new HttpRequestMessage();
        foreach (var (name, value) in Foreign) request.Headers.Add(name, value);
        request.Headers.Add("Request-Id", "|foreign.");
        request.Headers.Add("Accept", "application/json");
        await builder.RequestTransforms.ShouldHaveSingleItem()
            .ApplyAsync(new RequestTransformContext { HttpContext = new DefaultHttpContext(), ProxyRequest = request });
        request.Headers.Select(header => header.Key).ShouldBe(["Accept"]);
    }

    private static void Get(object? carrier, string name, out string? value, out IEnumerable<string>? values) =>
        (value, values) = (((Dictionary<string, string>)carrier!).GetValueOrDefault(name), null);

    private sealed class EmptyServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
