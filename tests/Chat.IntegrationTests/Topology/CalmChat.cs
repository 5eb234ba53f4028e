using Chat.IntegrationTests.Secrecy;
using Chat.IntegrationTests.Topology;

[assembly: AssemblyFixture(typeof(CalmChat))]

namespace Chat.IntegrationTests.Topology;

/// <summary>The topology of all tests that break nothing, with its telemetry in a sink that tests can read.</summary>
public sealed class CalmChat() : RunningChat("calm")
{
    /// <summary>A school's card, in the form of the setting.</summary>
    private const string UrgentHelp =
        """
        {"note":{"en":"Are you in danger?","nl":"Ben je in gevaar?"},"contacts":[
        {"name":{"en":"Emergency number","nl":"Alarmnummer"},"phone":"112","hours":{"en":"Day and night","nl":"Dag en nacht"}},
        {"name":{"en":"Student desk","nl":"Studentenbalie"},"web":"https://desk.example.test/","address":{"en":"Room 1","nl":"Kamer 1"}}]}
        """;

    /// <summary>The sessions that a user can have at once.</summary>
    public const int SessionsPerUser = 50;

    /// <summary>The address for reports of weaknesses.</summary>
    public const string SecurityContact = "mailto:security@school.example";

    public TelemetrySink Telemetry { get; } = new();

    protected override IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>(Telemetry.Environment)
    {
        ["Reminders__FirstPause"] = "00:00:02",
        ["ScheduledMessages__Interval"] = "00:00:00.5",
        ["OwnReminders__Interval"] = "00:00:00.5",
        ["Substitutes__Interval"] = "00:00:00.5",
        ["Retention__Interval"] = "00:00:00.5",
        ["Retention__EmptyingInterval"] = "00:00:00.5",
        ["Accesses__Interval"] = "00:00:00.5",
        ["UrgentHelp__Card"] = UrgentHelp,
        ["SecurityTxt__Contact"] = SecurityContact,

        // Many classes sign in as the admin.
        ["Sessions__PerUser"] = $"{SessionsPerUser}",

        // Some tests send hundreds of messages, many at once. The other limits are those of production.
        ["Limits__Send__Burst"] = "1000",
        ["Limits__Change__Burst"] = "1000",
        ["Limits__InFlight"] = "100",
    };

    /// <summary>
    /// Whether the run needs this topology. xUnit starts it for every run; a run with topologies of its own sets the variable.
    /// </summary>
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
