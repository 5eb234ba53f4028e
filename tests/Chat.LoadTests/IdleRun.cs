using System.Globalization;
using System.Text.Json;
using Chat.AppHost.Local;

namespace Chat.LoadTests;

/// <summary>Opens sockets that do nothing, and measures what they cost each process.</summary>
internal sealed class IdleRun(Stage stage, LoadOptions options)
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public async Task RunAsync(IReadOnlyList<Account> accounts, CancellationToken cancellation)
    {
        var (clock, figures, ledger) = (new Clock(), new Figures(), new Ledger());
        await Task.Delay(Rest, cancellation);
        var before = Measure();
        using var living = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var lives = new List<Task>();
        foreach (var chunk in accounts.Chunk(50))
        {
            var people = chunk.Select(account => new Person(account, stage.Origin, stage.Http, ledger, clock, figures)).ToArray();
            lives.AddRange(people.Select(person => person.StayConnectedAsync(living.Token)));
            await Task.WhenAll(people.Select(person => person.Connected));
            if (figures.OpenSockets % 500 == 0) Console.WriteLine($"{figures.OpenSockets} sockets are open");
        }

        await Task.Delay(Rest, cancellation);
        var after = Measure();
        Console.WriteLine();
        Console.WriteLine($"{"MiB",-14}{"before",10}{"after",10}{"per 1,000 sockets",20}");
        foreach (var (name, start) in before)
            Console.WriteLine($"{name,-14}{start,10:0.0}{after[name],10:0.0}{(after[name] - start) * 1000 / figures.OpenSockets,20:0.0}");
        Console.WriteLine($"open sockets {figures.OpenSockets}, reconnects {figures.Reconnects}");
        await File.WriteAllTextAsync(options.Output, JsonSerializer.Serialize(new { sockets = figures.OpenSockets, before, after }, Json), cancellation);
        await living.CancelAsync();
        await Task.WhenAll(lives.Select(life => life.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default)));
    }

    /// <summary>Resident memory of each process that is ours alone (not PostgreSQL's, which shares pages among many), in MiB.</summary>
    private Dictionary<string, double> Measure() =>
        stage.Parts.Where(part => part is { Pid: not null, Name: not "postgres" }).ToDictionary(part => part.Name, ResidentMemory);

    private static double ResidentMemory(LocalResource part)
    {
        var line = File.ReadLines($"/proc/{part.Pid}/status").Single(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
    }
}
