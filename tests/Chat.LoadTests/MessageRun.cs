using Chat.LoadTests.Faults;
using Chat.LoadTests.Ledgers;
using Chat.LoadTests.Measures;
using Chat.LoadTests.People;
using Chat.LoadTests.Report;
using Chat.LoadTests.Wire;

namespace Chat.LoadTests;

/// <summary>
/// Sends on a schedule that does not slow down with the product, injects the faults, and finally waits until every message is accounted
/// for.
/// </summary>
internal sealed class MessageRun(Stage stage, LoadOptions options)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(90);

    /// <summary>The time that a fetched message may wait for a notice of its own.</summary>
    private static readonly TimeSpan LastNotices = TimeSpan.FromSeconds(5);

    private readonly Ledger _ledger = new();
    private readonly Figures _figures = new();
    private readonly Clock _clock = new();
    private readonly List<RampStep> _steps = [];
    private readonly List<string> _defects = [];

    /// <exception cref="HttpRequestException">The run could not begin.</exception>
    public async Task<RunResult> RunAsync(Account admin, IReadOnlyList<Account> accounts, CancellationToken cancellation)
    {
        var people = Pair(accounts);
        using var living = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var lives = people.Select(person => person.LiveAsync(living.Token)).ToArray();
        await await Task.WhenAny(Task.WhenAll(people.Select(person => person.Connected)), FirstEndAsync(lives));
        Console.WriteLine($"{people.Count} sockets are open");
        var server = new ServerAccount(new Calls(admin, stage.Origin, stage.Http, _figures));
        await server.OpenAsync(cancellation);

        await SendAsync(people, options.Rate, options.WarmUp, cancellation);
        var (began, processors, parts) = (_clock.Now, ProcessorTime.Read(), PartTimes.Read(stage.Parts));
        using var reporting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var progress = new Progress(_ledger, _figures, _clock, began).ReportAsync(reporting.Token);
        var schedule = new FaultSchedule(stage.Faults, options, _clock, began);
        var faults = schedule.RunAsync(cancellation);
        if (options.Ramp) await RampAsync(people, cancellation);
        else await SendAsync(people, options.Rate, options.Duration, cancellation);
        await faults;
        await SettleAsync(people, cancellation);
        var (ended, shares) = (_clock.Now, ProcessorTime.Between(processors, ProcessorTime.Read()));
        var used = parts.UsedUntil(PartTimes.Read(stage.Parts));
        await reporting.CancelAsync();
        await progress;

        await AuditAsync(people, server, cancellation);
        await living.CancelAsync();
        await EndAsync(lives);
        _defects.AddRange(stage.Faults.Unexplained());
        return new RunResult(options, began, ended, shares, used, _ledger, _figures, server, schedule.Injected, _steps, _defects);
    }

    private List<Person> Pair(IReadOnlyList<Account> accounts)
    {
        var people = accounts.Select(account => new Person(account, stage.Origin, stage.Http, _ledger, _clock, _figures)).ToList();
        for (var i = 0; i < people.Count; i += 2) (people[i].Peer, people[i + 1].Peer) = (people[i + 1], people[i]);
        return people;
    }

    /// <summary>Sends on the schedule: message k is due at k / rate, whatever happened to earlier messages.</summary>
    private async Task SendAsync(List<Person> people, double rate, TimeSpan duration, CancellationToken cancellation)
    {
        var began = _clock.Now;
        var total = (int)(rate * duration.TotalSeconds);
        for (var k = 0; k < total; k++)
        {
            var due = began + TimeSpan.FromSeconds(k / rate);
            var early = due - _clock.Now;
            if (early > TimeSpan.Zero) await Task.Delay(early, cancellation);
            people[Random.Shared.Next(people.Count)].Send(due);
        }
    }

    private async Task RampAsync(List<Person> people, CancellationToken cancellation)
    {
        const double growth = 1.25;
        var length = TimeSpan.FromSeconds(10);
        for (var rate = options.Rate; ; rate *= growth)
        {
            var began = _clock.Now;
            var failures = _figures.FailureCount;
            await SendAsync(people, rate, length, cancellation);
            await Task.Delay(TimeSpan.FromSeconds(1), cancellation);
            var step = RampStep.Measure(rate, _ledger.Messages.Where(message => message.Due >= began), _figures.FailureCount - failures);
            _steps.Add(step);
            Console.WriteLine($"ramp: {step}");
            if (!step.Holds) return;
        }
    }

    /// <summary>
    /// Waits until all messages are accepted, fetched and noticed. A message that is not accepted or fetched by the limit counts as lost.
    /// </summary>
    private async Task SettleAsync(List<Person> people, CancellationToken cancellation)
    {
        await WaitAsync(
            () => people.All(person => person.Unaccepted == 0) && _ledger.FetchedCount == _ledger.SentCount, LongestWait, cancellation);
        await WaitAsync(() => _ledger.Messages.All(message => message.Noticed is not null), LastNotices, cancellation);
    }

    private async Task WaitAsync(Func<bool> isDone, TimeSpan longest, CancellationToken cancellation)
    {
        var limit = _clock.Now + longest;
        while (_clock.Now < limit && !isDone()) await Task.Delay(TimeSpan.FromMilliseconds(250), cancellation);
    }

    /// <summary>Compares with the server's ledger, and then with the stored messages, because reading the messages fetches them.</summary>
    private async Task AuditAsync(List<Person> people, ServerAccount server, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(LongestWait);
        try
        {
            _defects.AddRange(await server.ReconcileAsync(_ledger.SentCount, limit.Token));
            foreach (var person in people.Where((_, i) => i % 2 == 0)) await person.AuditAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            _defects.Add($"the audit was not done after {LongestWait.TotalSeconds:0} s");
        }
    }

    /// <summary>Records the failures that ended a person's loop.</summary>
    private async Task EndAsync(Task[] lives)
    {
        await Task.WhenAll(lives).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _defects.AddRange(lives
            .Where(life => life.IsFaulted)
            .Select(life => $"a person gave up: {life.Exception!.InnerException!.Message}"));
    }

    private static async Task FirstEndAsync(Task[] lives) => await await Task.WhenAny(lives);
}
