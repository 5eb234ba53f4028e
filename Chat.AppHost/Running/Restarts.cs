using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Chat.AppHost;

/// <summary>
/// Starts again what ended without being asked to, after a backoff, for as long as the AppHost runs. Aspire's orchestrator restarts
/// nothing.
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
    /// Tries until the resource runs: an end during an attempt is not heard a second time, and a start may find nothing to do.
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

    /// <summary>The state of a resource that ended, or could not start; null for one that runs or is about to.</summary>
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

        /// <summary>False while another attempt goes on.</summary>
        public bool TryBegin() => Interlocked.Exchange(ref _isPending, 1) == 0;

        public void End() => Volatile.Write(ref _isPending, 0);
    }
}

internal static class RestartRegistration
{
    /// <summary>Starts the resource again whenever it ends, unless it was asked to stop.</summary>
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

    /// <summary>
    /// Wraps the commands that stop and start. What was asked for cannot be told from states: the state Stopping may pass unseen.
    /// </summary>
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
