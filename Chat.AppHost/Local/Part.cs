using System.Diagnostics;

namespace Chat.AppHost.Local;

/// <summary>One part of the topology: kept running, started again when it dies, and told apart from one that was stopped.</summary>
internal sealed class Part(Launch launch, string url, IProbe probe, Action<string> output, Action changed)
{
    private const int AttemptsToStart = 5;

    private static readonly TimeSpan Healthy = TimeSpan.FromSeconds(10);

    private readonly LastWords _lastWords = new();
    private readonly Lock _gate = new();
    private TaskCompletionSource _ready = NewSignal();
    private TaskCompletionSource _ended = NewSignal();
    private TaskCompletionSource _stop = NewSignal();
    private Task _running = Task.CompletedTask;
    private ChildProcess? _child;
    private IReadOnlyDictionary<string, string> _environment = new Dictionary<string, string>();
    private bool _wasReady;
    private int _starts;

    public string Name => launch.Name;

    public string Url => url;

    public RunPart State => new(Name, url, _child?.Identity, launch.StopSignal) { Starts = _starts };

    public LocalResource Resource => new(Name, _child?.Identity.Pid, url, _starts);

    /// <summary>Starts it, and keeps it running until <see cref="StopAsync"/>; so long it has these environment variables over its own.</summary>
    public void Start(IReadOnlyDictionary<string, string> environment)
    {
        lock (_gate)
        {
            if (_running.IsCompleted)
            {
                _environment = environment;
                _stop = NewSignal();
                _ready = _ready.Task.IsCompleted ? NewSignal() : _ready;
                _running = KeepRunningAsync(_stop.Task);
            }
        }
    }

    /// <exception cref="TopologyException">It can't be started.</exception>
    /// <exception cref="TimeoutException">It wasn't ready within the limit.</exception>
    public Task WaitUntilReadyAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _ready.Task.WaitAsync(limit, cancellationToken);
        }
    }

    /// <summary>Kills the process, as an accident would; it is started again.</summary>
    /// <returns>False when there was none.</returns>
    public async Task<bool> KillAsync()
    {
        Task ended;
        lock (_gate)
        {
            if (_child is null)
            {
                return false;
            }

            ended = _ended.Task;
            _child.Send(ProcessSignal.Kill);
        }

        await ended;
        return true;
    }

    /// <summary>Stops it, and leaves it stopped.</summary>
    public async Task StopAsync()
    {
        Task running;
        lock (_gate)
        {
            _stop.TrySetResult();
            running = _running;
        }

        await running;
    }

    public string Describe() => $"Its last words: {_lastWords}";

    private async Task KeepRunningAsync(Task stop)
    {
        // Leave the caller's lock.
        await Task.Yield();
        var backoff = new Backoff();
        for (var attempt = 1; !stop.IsCompleted; attempt++)
        {
            try
            {
                await RunOnceAsync(backoff, stop);
            }
            catch (TopologyException missing)
            {
                _ready.TrySetException(missing);
                return;
            }

            if (!_wasReady && attempt == AttemptsToStart)
            {
                _ready.TrySetException(new TopologyException($"{Name} stopped {attempt} times while starting. {Describe()}"));
                return;
            }

            if (!stop.IsCompleted)
            {
                var delay = backoff.Next();
                output($"stopped; starting it again in {delay.TotalSeconds:0.##} s");
                await Task.WhenAny(stop, Task.Delay(delay));
            }
        }
    }

    private async Task RunOnceAsync(Backoff backoff, Task stop)
    {
        using var child = await ChildProcess.StartAsync(launch.With(_environment), Hear);
        lock (_gate)
        {
            _child = child;
            _starts++;
            _ended = NewSignal();
        }

        changed();
        var watch = Stopwatch.StartNew();
        await new PartRun(child, probe, SetReady).UntilEndAsync(stop);
        lock (_gate)
        {
            _child = null;
            _ready = _ready.Task.IsCompleted ? NewSignal() : _ready;
        }

        if (watch.Elapsed > Healthy)
        {
            backoff.Reset();
        }

        changed();
        _ended.TrySetResult();
    }

    private void SetReady()
    {
        _wasReady = true;
        _ready.TrySetResult();
    }

    private void Hear(string line)
    {
        _lastWords.Add(line);
        output(line);
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
