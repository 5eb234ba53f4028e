using Chat.Testing;
using Chat.IntegrationTests.Driver;

namespace Chat.IntegrationTests.Topology;

/// <summary>
/// The whole of Chat as real processes with data of its own. After disposal it checks that all processes and data are gone.
/// </summary>
public abstract class RunningChat : IAsyncLifetime
{
    private const int Pairs = 800;

    /// <summary>The time for which a proof counts. A class signs in once, and may take longer than five minutes.</summary>
    public static readonly TimeSpan ProofTime = TimeSpan.FromHours(1);

    /// <summary>The limit for the end of all processes of a disposed topology.</summary>
    private static readonly TimeSpan Gone = TimeSpan.FromSeconds(15);

    private readonly DemoPairs _pairs = new(Pairs);

    protected RunningChat(string name) => Log = new(name);

    public ServiceLog Log { get; }

    public ChatTopology Topology { get; private set; } = null!;

    public TestDatabase Database { get; private set; } = null!;

    public TestRedis Redis { get; private set; } = null!;

    public Uri Web => Topology.Web;

    /// <summary>Environment variables for every service, which override the AppHost's.</summary>
    protected virtual IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>();

    protected virtual int Apis => 1;

    protected virtual int Workers => 1;

    /// <summary>Whether the topology has a mail server.</summary>
    protected virtual bool HasMail => false;

    /// <summary>Whether the topology has an identity provider.</summary>
    protected virtual bool HasSchoolAccount => false;

    public virtual async ValueTask InitializeAsync()
    {
        Topology = await ChatTopology.StartAsync(
            new()
            {
                DemoPairs = Pairs,
                Apis = Apis,
                Workers = Workers,
                Mail = HasMail,
                SchoolAccount = HasSchoolAccount,
                Output = Log.Add,
                Environment = new Dictionary<string, string>(Environment) { ["Sessions__ProofTime"] = $"{ProofTime}" },
            },
            TestContext.Current.CancellationToken);
        Database = new(Topology.DatabaseConnectionString);
        Redis = await TestRedis.ConnectAsync(Topology.RedisConnectionString);
        ServiceLogOnFailure.Follow(Log);
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Redis.Dispose();
        await Database.DisposeAsync();
        var running = Topology.Parts.Select(resource => resource.Pid).OfType<int>().ToList();
        await Topology.DisposeAsync();
        Log.Dispose();
        await Eventually.SeeAsync(
            () => Task.FromResult(string.Join(' ', running.Where(pid => Directory.Exists($"/proc/{pid}")))),
            left => left.Length == 0,
            Gone);
        Directory.Exists(Topology.DataFolder).ShouldBeFalse("data outlived the topology");
    }

    /// <summary>The address of one part.</summary>
    public Uri AddressOf(string part) => new(Topology[part].Url);

    /// <summary>A signed-in student and coach whom no other test uses.</summary>
    public async Task<Pair> NewPairAsync()
    {
        var accounts = _pairs.Next();
        var student = PersonAsync(accounts.Student.Email);
        var coach = PersonAsync(accounts.Coach.Email);
        return new(await student, await coach);
    }

    /// <summary>An account that no other test uses, not signed in.</summary>
    public string NewEmail() => _pairs.Next().Student.Email;

    /// <summary>A user who has signed in at the public origin.</summary>
    public async Task<Person> PersonAsync(string email)
    {
        var person = new Person(Web, email);
        await person.SignInAsync();
        return person;
    }
}
