using Chat.Api.Database;
using Microsoft.Extensions.Options;

namespace Chat.Api.ScheduledMessages;

/// <summary>Looks for scheduled messages that are due. Each instance does, and passes over what another is taking.</summary>
internal sealed class ScheduledMessageTimer(
    DatabaseOutage outage, IServiceScopeFactory scopes, IOptions<ScheduledMessageOptions> options, TimeProvider clock)
    : DueTimer(outage, scopes, options.Value.Interval, clock)
{
    protected override async Task<bool> TakeAsync(IServiceProvider services, CancellationToken stopping) =>
        await services.GetRequiredService<ScheduledMessageSender>().SendDueAsync(stopping) == ScheduledMessageSender.BatchSize;
}
