using System.Net.Http.Json;
using System.Text.Json;
using Chat.Testing;

namespace Chat.LoadTests.Wire;

/// <summary>A demo account that is signed in.</summary>
/// <param name="Email">The address to sign in with.</param>
/// <param name="Id">The user id.</param>
/// <param name="Cookie">The session, as a <c>Cookie</c> header.</param>
internal sealed record Account(string Email, string Id, string Cookie);

/// <summary>
/// Signs in the demo accounts. Sessions are kept in a file while they are valid, because a password check is slow by design.
/// </summary>
internal sealed class Accounts(Uri origin, HttpClient http, string file)
{
    /// <summary>
    /// The number of parallel sign-ins. The API checks one password per processor at a time, so more sign-ins would only wait.
    /// </summary>
    private const int AtOnce = 4;

    /// <summary>Signs in the admin, who may see the ledger, and the student and the coach of each pair, in turn.</summary>
    public async Task<(Account Admin, IReadOnlyList<Account> Users)> SignInAsync(int users, CancellationToken cancellation)
    {
        var pairs = Enumerable.Range(1, users / 2).Select(DemoPair.Of);
        var emails = pairs.SelectMany(pair => (string[])[pair.Student.Email, pair.Coach.Email]);
        var accounts = await SignInAsync([DemoAccount.Admin.Email, .. emails], cancellation);
        return (accounts[0], accounts[1..]);
    }

    /// <summary>The accounts with these addresses, in their order.</summary>
    public async Task<Account[]> SignInAsync(IReadOnlyList<string> emails, CancellationToken cancellation)
    {
        var kept = Load();
        var accounts = new Account[emails.Count];
        var done = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForAsync(0, emails.Count, parallel, async (i, token) =>
        {
            accounts[i] = kept.TryGetValue(emails[i], out var account) && await IsGoodAsync(account, token)
                ? account
                : await SignInAsync(emails[i], token);
            if (Interlocked.Increment(ref done) is var count && (count % 100 == 0 || count == emails.Count))
                Console.WriteLine($"signed in {count} of {emails.Count}");
        });
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(accounts), cancellation);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return accounts;
    }

    private Dictionary<string, Account> Load() =>
        File.Exists(file) ? JsonSerializer.Deserialize<Account[]>(File.ReadAllText(file))!.ToDictionary(account => account.Email) : [];

    private async Task<bool> IsGoodAsync(Account account, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(origin, "/api/session"));
        request.Headers.TryAddWithoutValidation("Cookie", account.Cookie);
        using var response = await http.SendAsync(request, cancellation);
        return response.IsSuccessStatusCode;
    }

    private async Task<Account> SignInAsync(string email, CancellationToken cancellation)
    {
        using var response = await http.PostAsJsonAsync(
            new Uri(origin, "/api/session"), new { email, password = DemoAccount.Password }, cancellation);
        response.EnsureSuccessStatusCode();
        var user = await response.Content.ReadFromJsonAsync<JsonElement>(cancellation);
        var cookie = response.Headers.GetValues("Set-Cookie").Select(set => set.Split(';')[0])
            .Single(set => set.StartsWith("chat=", StringComparison.Ordinal) || set.StartsWith("__Host-chat=", StringComparison.Ordinal));
        return new Account(email, user.GetProperty("id").GetString()!, cookie);
    }
}
