using Chat.Api.Database;
using Microsoft.Extensions.Options;

namespace Chat.Api.ScheduledMessages;

/// <summary>Polls for due scheduled messages. Every instance polls, and skips the rows that another instance takes.</summary>
internal sealed class ScheduledMessageTimer(
    DatabaseOutage outage, IServiceScopeFactory scopes, IOptions<ScheduledMessageOptions> options, TimeProvider clock)
    : DueTimer(outage, scopes, options.Value.Interval, clock)
{
    protected override async Task<bool> TakeAsync(IServiceProvider services, CancellationToken stopping) =>
        await services.GetRequiredService<ScheduledMessageSender>().SendDueAsync(stopping) == ScheduledMessageSender.BatchSize;
}
