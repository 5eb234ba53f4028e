using System.Text.Json;
using Chat.LoadTests.Ledgers;
using Chat.LoadTests.Measures;
using Chat.LoadTests.People;
using Chat.LoadTests.Wire;

namespace Chat.LoadTests;

/// <summary>Opens idle sockets, and measures their cost in each process.</summary>
internal sealed class IdleRun(Stage stage, LoadOptions options)
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    /// <summary>Long enough for each browser to be pinged several times.</summary>
    private static readonly TimeSpan Watch = TimeSpan.FromSeconds(30);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <returns>Whether every socket stayed open to the end.</returns>
    public async Task<bool> RunAsync(IReadOnlyList<Account> accounts, CancellationToken cancellation)
    {
        var (clock, figures, ledger) = (new Clock(), new Figures(), new Ledger());
        await Task.Delay(Rest, cancellation);
        var before = ProcessMemory.Of(stage.Parts);
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
        var after = ProcessMemory.Of(stage.Parts);
        var times = PartTimes.Read(stage.Parts);
        await Task.Delay(Watch, cancellation);
        var end = PartTimes.Read(stage.Parts);
        var (used, watched) = (times.UsedUntil(end), times.Until(end));
        Console.WriteLine();
        Console.WriteLine($"{"",-14}{"MiB before",12}{"after",10}{"per 1,000 sockets",20}{"processor, ms/s",18}");
        foreach (var (name, start) in before)
        {
            var perThousand = (after[name] - start) * 1000 / figures.OpenSockets;
            var busy = used.GetValueOrDefault(name) * 1000 / watched.TotalSeconds;
            Console.WriteLine($"{name,-14}{start,12:0.0}{after[name],10:0.0}{perThousand,20:0.0}{busy,18:0.0}");
        }

        var isWhole = figures.OpenSockets == accounts.Count && figures.Reconnects == 0;
        Console.WriteLine(
            $"open sockets {figures.OpenSockets} of {accounts.Count}, lost {figures.Reconnects}{(isWhole ? "" : " - FAILED")}");
        var result = new { sockets = figures.OpenSockets, figures.Reconnects, before, after, used, watched.TotalSeconds };
        await File.WriteAllTextAsync(options.Output, JsonSerializer.Serialize(result, Json), cancellation);
        await living.CancelAsync();
        await Task.WhenAll(lives).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return isWhole;
    }
}
