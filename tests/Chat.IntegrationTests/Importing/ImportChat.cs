using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Importing;

/// <summary>A topology whose people a test may disable, and whose API a test may kill.</summary>
public sealed class ImportChat() : RunningChat("import")
{
    public Person Admin { get; private set; } = null!;

    protected override IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string> { ["Limits__Factor"] = "1000" };

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var admin = new Person(Web, "admin@demo.test", TimeSpan.FromMinutes(3));
        await admin.SignInAsync();
        Admin = admin;
    }

    public override async ValueTask DisposeAsync()
    {
        Admin?.Dispose();
        await base.DisposeAsync();
    }

    public async Task<long> CountAsync(string query)
    {
        var (count, after) = (0L, "");
        do
        {
            using var response = await Admin.GetAsync($"/api/admin/people?limit=200&{query}{after}");
            var page = await response.ShouldHoldAsync<PeoplePage>();
            count += page.Items.Count;
            after = page.Next is null ? "" : $"&after={Uri.EscapeDataString(page.Next)}";
        }
        while (after.Length > 0);
        return count;
    }
}
