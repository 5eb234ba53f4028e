namespace Chat.AppHost.Local;

// The order of the start.
public sealed partial class LocalTopology
{
    private async Task StartPartsAsync(CancellationToken cancellationToken)
    {
        FreePorts.Demand(_options.WebPort);
        var secrets = Secrets.In(_folder);
        var redis = RedisServer.Prepare(_folder, secrets);
        var postgres = await PostgresServer.PrepareAsync(_folder, secrets, line => _options.Output("postgres", line), cancellationToken);
        var services = new Services(_options, postgres, redis);
        (Web, DatabaseConnectionString, RedisConnectionString) = (new(services.WebUrl), postgres.ConnectionString, redis.ConnectionString);

        Add(postgres.Launch, postgres.Url, new PostgresProbe(postgres.Cluster));
        Add(redis.Launch, redis.Url, new RedisProbe(redis));
        foreach (var (launch, url) in services.All())
        {
            Add(launch, url, new HttpProbe(url));
        }

        await StartInOrderAsync(services, cancellationToken);
    }

    // Each part as soon as what it needs is there; the first that fails ends the start of all.
    private async Task StartInOrderAsync(Services services, CancellationToken cancellationToken)
    {
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var postgres = StartAsync("postgres");
        var redis = StartAsync("redis");
        var migrated = MigrateAsync();
        Task[] apis = StartAllAsync(Api, migrated, redis);
        Task[] realtime = StartAllAsync(Realtime, apis);
        Task[] all = [postgres, redis, migrated, .. apis, .. StartAllAsync(Worker, redis), .. realtime, StartAsync("web", realtime)];
        try
        {
            await foreach (var started in Task.WhenEach(all))
            {
                await started;
            }
        }
        catch
        {
            await failed.CancelAsync();
            await Task.WhenAll(all).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        Task[] StartAllAsync(string kind, params Task[] needed) => [.. _parts.Where(part => IsOf(part, kind)).Select(part => StartAsync(part.Name, needed))];

        async Task StartAsync(string name, params Task[] needed)
        {
            await Task.WhenAll(needed);
            failed.Token.ThrowIfCancellationRequested();
            await ResumeAsync(name, failed.Token);
        }

        async Task MigrateAsync()
        {
            await postgres;
            var (exitCode, output) = await Tool.RunAsync(
                services.Migrate(), output: line => _options.Output("migrate", line), cancellationToken: failed.Token);
            if (exitCode != 0)
            {
                throw new TopologyException($"The database could not be migrated. Its last words: {LastWords.Of(output)}");
            }
        }
    }

    private void Add(Launch launch, string url, IProbe probe)
    {
        var part = new Part(launch, url, probe, line => _options.Output(launch.Name, line), WriteState);
        lock (_writing)
        {
            _parts.Add(part);
        }
    }
}
