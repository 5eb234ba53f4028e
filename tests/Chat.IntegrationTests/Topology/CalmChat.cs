using Chat.IntegrationTests.Secrecy;
using Chat.IntegrationTests.Topology;

[assembly: AssemblyFixture(typeof(CalmChat))]

namespace Chat.IntegrationTests.Topology;

/// <summary>The topology that all tests share that break nothing. Its telemetry goes to a sink that the tests can look into.</summary>
public sealed class CalmChat() : RunningChat("calm")
{
    public TelemetrySink Telemetry { get; } = new();

    protected override IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>(Telemetry.Environment)
    {
        ["Reminders__FirstPause"] = "00:00:02",
    };

    public override async ValueTask InitializeAsync()
    {
        await Telemetry.StartAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Telemetry.DisposeAsync();
    }
}
