using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Faults;

public sealed class TelemetryFaultTests(FaultyChat chat) : PairFaultTests(chat)
{
    /// <summary>A second for the last export, and the rest for a busy machine.</summary>
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(6);

    /// <summary>The receiver takes connections and never answers.</summary>
    [Theory]
    [InlineData("worker-1")]
    [InlineData("realtime-1")]
    [InlineData("api")]
    public async Task A_telemetry_receiver_that_does_not_answer_holds_up_no_stop(string service)
    {
        using var receiver = new TcpListener(IPAddress.Loopback, 0);
        receiver.Start();
        var telemetry = new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = $"http://{receiver.LocalEndpoint}",
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "500",
        };
        await StopAsync(service);
        await Chat.Topology.ResumeAsync(service, telemetry, TestContext.Current.CancellationToken);
        using var export = await receiver.AcceptTcpClientAsync(TestContext.Current.CancellationToken);

        var watch = Stopwatch.StartNew();
        await StopAsync(service);

        watch.Elapsed.ShouldBeLessThan(StopLimit);
        await ResumeAsync(service);
        await Student.SendAsync(Coach, "All is well");
    }
}
