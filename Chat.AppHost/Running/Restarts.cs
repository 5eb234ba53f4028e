using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Chat.AppHost;

/// <summary>
/// Restarts parts that end without a stop command, with backoff, for as long as the AppHost runs. Aspire's orchestrator restarts nothing.
/// </summary>
internal sealed partial class Restarts(
    ResourceNotificationService notifications, ResourceCommandService commands, TimeProvider clock, ILogger<Restarts> logger)
    : BackgroundService
{
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<string, Attempts> _attempts = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var change in notifications.WatchAsync(stoppingToken).WithCancellation(stoppingToken))
        {
            if (!change.Resource.TryGetLastAnnotation<RestartAnnotation>(out var annotation)) continue;
            var attempts = _attempts.GetOrAdd(change.ResourceId, _ => new Attempts());
            var state = change.Snapshot.State?.Text;
            if (state == KnownResourceStates.Running) attempts.Started ??= clock.GetTimestamp();
            if (HasEnded(state)) _ = StartAgainAsync(change.ResourceId, change.Resource.Name, annotation, attempts, stoppingToken);
        }
    }

    /// <summary>
    /// Retries until the resource runs, because no event reports an end during an attempt, and a start may have no effect.
    /// </summary>
    private async Task StartAgainAsync(string id, string name, RestartAnnotation annotation, Attempts attempts, CancellationToken stopping)
    {
        while (Down(id) is { } down && !annotation.IsStopAsked && attempts.TryBegin())
        {
            try
            {
                if (annotation.IsStarting(down.StopTimeStamp))
                {
                    await Task.Delay(Glance, clock, stopping);
                    continue;
                }

                if (attempts.Started is { } started && clock.GetElapsedTime(started) > Settled) attempts.Backoff.Reset();
                attempts.Started = null;
                var pause = attempts.Backoff.Next();
                LogEnded(logger, name, pause.TotalSeconds);
                await Task.Delay(pause, clock, stopping);
                if (Down(id) is { } still && !annotation.IsStopAsked && !annotation.IsStarting(still.StopTimeStamp))
                    await commands.ExecuteCommandAsync(id, KnownResourceCommands.StartCommand, stopping);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            finally
            {
                attempts.End();
            }
        }
    }

    /// <summary>The state of a resource that ended or could not start; null for one that runs or is about to.</summary>
    private CustomResourceSnapshot? Down(string id) =>
        notifications.TryGetCurrentState(id, out var current) && HasEnded(current.Snapshot.State?.Text) ? current.Snapshot : null;

    private static bool HasEnded(string? state) => state is not null && KnownResourceStates.TerminalStates.Contains(state);

    [LoggerMessage(LogLevel.Warning, "{Name} ended; it starts again in {Seconds:0.##} s")]
    private static partial void LogEnded(ILogger logger, string name, double seconds);

    private sealed class Attempts
    {
        private int _isPending;

        public Backoff Backoff { get; } = new();

        public long? Started { get; set; }

        /// <summary>Begins an attempt; false while another one runs.</summary>
        public bool TryBegin() => Interlocked.Exchange(ref _isPending, 1) == 0;

        public void End() => Volatile.Write(ref _isPending, 0);
    }
}

internal static class RestartRegistration
{
    /// <summary>Restarts the resource whenever it ends, unless a user stopped it.</summary>
    public static IResourceBuilder<T> WithRestart<T>(this IResourceBuilder<T> builder)
        where T : IResource
    {
        if (builder.ApplicationBuilder.ExecutionContext.IsPublishMode) return builder;
        var annotation = new RestartAnnotation();
        builder.ApplicationBuilder.Eventing.Subscribe<BeforeResourceStartedEvent>(builder.Resource, (_, _) =>
        {
            Watch(builder.Resource, annotation);
            return Task.CompletedTask;
        });
        return builder.WithAnnotation(annotation);
    }

    /// <summary>Wraps the stop and start commands. States do not show a stop command, because the state Stopping may go unseen.</summary>
    private static void Watch(IResource resource, RestartAnnotation annotation)
    {
        if (annotation.IsWatched) return;
        annotation.IsWatched = true;
        Wrap(resource, KnownResourceCommands.StopCommand, before: () => annotation.IsStopAsked = true, after: () => { });
        Wrap(resource, KnownResourceCommands.RestartCommand, before: annotation.BeginStart, after: annotation.EndStart);
        Wrap(resource, KnownResourceCommands.StartCommand, before: annotation.BeginStart, after: annotation.EndStart);
    }

    private static void Wrap(IResource resource, string name, Action before, Action after)
    {
        var command = resource.Annotations.OfType<ResourceCommandAnnotation>().Single(command => command.Name == name);
        resource.Annotations.Remove(command);
        resource.Annotations.Add(new ResourceCommandAnnotation(
            command.Name,
            command.DisplayName,
            command.UpdateState,
            async context =>
            {
                before();
                try
                {
                    return await command.ExecuteCommand(context);
                }
                finally
                {
                    after();
                }
            },
            command.DisplayDescription,
            command.Arguments,
            command.ConfirmationMessage,
            command.IconName,
            command.IconVariant,
            command.IsHighlighted));
    }
}
