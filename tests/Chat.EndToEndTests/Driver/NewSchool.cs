using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Chat.Testing;

namespace Chat.EndToEndTests.Driver;

/// <summary>
/// Chat as a school gets it: not in development, without any account but that of the first admin, and with a mail server. Disposing stops
/// everything.
/// </summary>
internal sealed partial class NewSchool : IAsyncDisposable
{
    public const string AdminEmail = "admin@school.test";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly ConcurrentQueue<string> _output = [];
    private readonly HttpClient _http = new();
    private ChatTopology? _topology;

    public Uri Web => _topology!.Web;

    /// <summary>The link that the first start prints for the first admin.</summary>
    public string AdminLink => Link().Match(string.Join('\n', _output)).Value;

    public static async Task<NewSchool> OpenAsync()
    {
        var school = new NewSchool();
        school._topology = await ChatTopology.StartAsync(new TopologyOptions
        {
            Mail = true,
            Environment = new Dictionary<string, string>
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["DOTNET_ENVIRONMENT"] = "Production",
                ["Passwords__IterationCount"] = "210000",
                ["Admin__Email"] = AdminEmail,
            },
            Output = (_, line) => school._output.Enqueue(line),
        });
        return school;
    }

    /// <summary>The link in the invitation that an address got.</summary>
    public async Task<string> InvitationAsync(string email)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (true)
        {
            var inbox = new Uri(_topology!.Mail, $"/email?to.address={email}");
            var mails = await _http.GetFromJsonAsync<List<JsonElement>>(inbox, limit.Token);
            var found = mails!.Select(mail => Link().Match(mail.GetProperty("text").GetString()!)).FirstOrDefault(link => link.Success);
            if (found is not null) return found.Value;
            await Task.Delay(TimeSpan.FromMilliseconds(500), limit.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_topology is not null) await _topology.DisposeAsync();
    }

    [GeneratedRegex(@"http\S+/welcome#[\w-]+")]
    private static partial Regex Link();
}
