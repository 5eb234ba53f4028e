using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Chat.LoadTests.Measures;
using Chat.LoadTests.Wire;
using Chat.Testing;

namespace Chat.LoadTests.Growth;

/// <summary>
/// Fills the tables step by step, and times calls at each size, which must not slow them down. Half of the messages are in one unread
/// conversation, the others in the conversations of a coach with many students.
/// </summary>
internal sealed class GrowthRun(Stage stage, LoadOptions options)
{
    private const int WarmUp = 100;
    private const int Repeats = 300;

    /// <summary>The largest factor from the first to the last size: the indexes get a few pages deeper, and the machine is noisy.</summary>
    private const double MostGrowth = 1.6;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <returns>Whether no call became slower.</returns>
    public async Task<bool> RunAsync(Accounts accounts, CancellationToken cancellation)
    {
        var pair = DemoPair.Of(1);
        var people = await accounts.SignInAsync([DemoAccount.Coach.Email, pair.Coach.Email, pair.Student.Email], cancellation);
        var (coach, student) = (people[1], people[2]);
        var (figures, rows) = (new Figures(), new List<GrowthRow>());
        var last = 0L;
        Calls many = CallsOf(people[0]), one = CallsOf(coach), students = CallsOf(student);
        using var texts = new GrowthTexts(options.DataFolder);
        await using var store = new GrowthStore(stage.DatabaseConnectionString, texts);
        foreach (var size in options.Growth)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"filling up to {size:N0} messages"));
            var began = Stopwatch.GetTimestamp();
            await store.FillAsync(size, (student.Id, coach.Id), people[0].Id, cancellation);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"filled in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s"));
            rows.Add(new GrowthRow(
                await store.CountAsync(cancellation),
                await store.BytesAsync(cancellation),
                await TimeAsync(async _ => last = (await SendAsync(students, coach)).Seq, cancellation),
                await TimeAsync(_ => one.GetAsync<StoredPage>($"{Of(student)}?after={last - 1}", cancellation), cancellation),
                await TimeAsync(i => one.GetAsync<StoredPage>($"{Of(student)}?before={size / 4 + i}&limit=50", cancellation), cancellation),
                await TimeAsync(_ => one.GetAsync<JsonElement>("/api/conversations", cancellation), cancellation),
                await TimeAsync(_ => many.GetAsync<JsonElement>("/api/conversations", cancellation), cancellation)));
        }

        GrowthRow.Print(rows);
        await File.WriteAllTextAsync(options.Output, JsonSerializer.Serialize(rows, Json), cancellation);
        var grown = GrowthRow.Grown(rows, MostGrowth);
        foreach (var call in grown) Console.WriteLine($"FAILED: {call} grows with what is stored");
        return grown.Count == 0;

        Calls CallsOf(Account account) => new(account, stage.Origin, stage.Http, figures);

        Task<StoredMessage> SendAsync(Calls calls, Account to) => calls.PostAsync<StoredMessage>(
            Of(to), new { clientId = Guid.NewGuid(), text = "One more, of an ordinary length" }, cancellation);
    }

    private static string Of(Account peer) => $"/api/conversations/{peer.Id}/messages";

    /// <summary>The median time in milliseconds of calls, one after the other.</summary>
    private static async Task<double> TimeAsync(Func<int, Task> call, CancellationToken cancellation)
    {
        var times = new List<TimeSpan>();
        for (var i = 0; i < WarmUp + Repeats; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var began = Stopwatch.GetTimestamp();
            await call(i);
            if (i >= WarmUp) times.Add(Stopwatch.GetElapsedTime(began));
        }

        return Percentiles.Of(times).P50;
    }
}
