using Chat.IntegrationTests.Secrecy;
using Chat.IntegrationTests.Topology;

[assembly: AssemblyFixture(typeof(CalmChat))]

namespace Chat.IntegrationTests.Topology;

/// <summary>The topology that all tests share that break nothing. Its telemetry goes to a sink that the tests can look into.</summary>
public sealed class CalmChat() : RunningChat("calm")
{
    /// <summary>A school's card, as the setting has it.</summary>
    private const string UrgentHelp =
        """
        {"note":{"en":"Are you in danger?","nl":"Ben je in gevaar?"},"contacts":[
        {"name":{"en":"Emergency number","nl":"Alarmnummer"},"phone":"112","hours":{"en":"Day and night","nl":"Dag en nacht"}},
        {"name":{"en":"Student desk","nl":"Studentenbalie"},"web":"https://desk.example.test/","address":{"en":"Room 1","nl":"Kamer 1"}}]}
        """;

    /// <summary>The address that weaknesses are reported to.</summary>
    public const string SecurityContact = "mailto:security@school.example";

    public TelemetrySink Telemetry { get; } = new();

    protected override IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>(Telemetry.Environment)
    {
        ["Reminders__FirstPause"] = "00:00:02",
        ["ScheduledMessages__Interval"] = "00:00:00.5",
        ["OwnReminders__Interval"] = "00:00:00.5",
        ["UrgentHelp__Card"] = UrgentHelp,
        ["SecurityTxt__Contact"] = SecurityContact,

        // Some tests send hundreds of messages, many at once. Other limits are those of production.
        ["Limits__Send__Burst"] = "1000",
        ["Limits__Change__Burst"] = "1000",
        ["Limits__InFlight"] = "100",
    };

    /// <summary>xUnit starts it for every run. One of tests that have topologies of their own says that it does not need it.</summary>
    private static bool IsNeeded => System.Environment.GetEnvironmentVariable("CHAT_WITHOUT_CALM") is null;

    public override async ValueTask InitializeAsync()
    {
        if (!IsNeeded) return;
        await Telemetry.StartAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        if (!IsNeeded) return;
        await base.DisposeAsync();
        await Telemetry.DisposeAsync();
    }
}
