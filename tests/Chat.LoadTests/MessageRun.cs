namespace Chat.LoadTests;

/// <summary>
/// Sends on a schedule that does not slow down when the product does, injects the faults, and at the end waits until every message is accounted for.
/// </summary>
internal sealed class MessageRun(Stage stage, LoadOptions options)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(90);

    private readonly Ledger _ledger = new();
    private readonly Figures _figures = new();
    private readonly Clock _clock = new();
    private readonly List<Fault> _injected = [];
    private readonly List<RampStep> _steps = [];

    public async Task<RunResult> RunAsync(IReadOnlyList<Account> accounts, CancellationToken cancellation)
    {
        var people = Pair(accounts);
        using var living = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var lives = people.Select(person => person.LiveAsync(living.Token)).ToArray();
        await Task.WhenAny(Task.WhenAll(people.Select(person => person.Connected)), FirstFailure(lives)).Unwrap();
        Console.WriteLine($"{people.Count} sockets are open");

        await SendAsync(people, options.Rate, options.WarmUp, cancellation);
        var began = _clock.Now;
        using var reporting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var progress = new Progress(_ledger, _figures, _clock, began).ReportAsync(reporting.Token);
        var faults = InjectAsync(began, cancellation);
        if (options.Ramp) await RampAsync(people, cancellation);
        else await SendAsync(people, options.Rate, options.Duration, cancellation);
        await faults;
        await SettleAsync(people, cancellation);
        await reporting.CancelAsync();
        await progress;

        foreach (var person in people.Where((_, i) => i % 2 == 0)) _ledger.Audit(await person.ReadAllAsync(cancellation));
        await living.CancelAsync();
        await Task.WhenAll(lives.Select(life => life.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default)));
        return new RunResult(options, began, _ledger, _figures, _injected, _steps);
    }

    private List<Person> Pair(IReadOnlyList<Account> accounts)
    {
        var people = accounts.Select(account => new Person(account, stage.Origin, stage.Http, _ledger, _clock, _figures)).ToList();
        for (var i = 0; i < people.Count; i += 2) (people[i].Peer, people[i + 1].Peer) = (people[i + 1], people[i]);
        return people;
    }

    /// <summary>The schedule: message k is due at k / rate, whatever became of those before.</summary>
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

    private async Task InjectAsync(TimeSpan began, CancellationToken cancellation)
    {
        var hurting = new List<Task>();
        foreach (var fault in options.Faults.OrderBy(fault => fault.At))
        {
            if (began + fault.At - _clock.Now is var wait && wait > TimeSpan.Zero) await Task.Delay(wait, cancellation);
            Note(fault.Name);
            hurting.Add(stage.HurtAsync(fault.Name, cancellation));
        }

        await Task.WhenAll(hurting);
        if (options.Rolling) await stage.RollAsync(Note, cancellation);

        void Note(string name)
        {
            _injected.Add(new Fault(name, _clock.Now - began));
            Console.WriteLine($"fault: {name}");
        }
    }

    /// <summary>Waits until all is accepted and fetched; what is not by the limit counts as lost.</summary>
    private async Task SettleAsync(List<Person> people, CancellationToken cancellation)
    {
        var limit = _clock.Now + LongestWait;
        while (_clock.Now < limit && (people.Any(person => person.Unaccepted > 0) || _ledger.FetchedCount < _ledger.SentCount))
            await Task.Delay(TimeSpan.FromMilliseconds(250), cancellation);
    }

    private static async Task<Task> FirstFailure(Task[] lives) => await Task.WhenAny(lives);
}
