using Chat.Api.Database;
using Chat.Api.Presence;
using Microsoft.Extensions.Options;

namespace Chat.Api.WaitingMail;

/// <summary>Owes a mail to absent users for whom messages wait, outside quiet hours. Nobody gets one while presence is unknown.</summary>
internal sealed partial class WaitingMailTimer(
    PresenceReader presence, DatabaseOutage outage, IServiceScopeFactory scopes, IOptions<WaitingMailOptions> options, TimeProvider clock,
    ILogger<WaitingMailTimer> logger) : DueTimer(outage, scopes, options.Value.Interval, clock)
{
    /// <summary>The mails that are owed in one transaction.</summary>
    private const int BatchSize = 200;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    private readonly TimeProvider _clock = clock;
    private readonly QuietHours _quiet = new(
        options.Value.QuietFrom, options.Value.QuietUntil, TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone));

    /// <returns>False, because the users who are found and present would be found again at once.</returns>
    protected override async Task<bool> TakeAsync(IServiceProvider services, CancellationToken stopping)
    {
        if (_quiet.IncludeTime(_clock.GetUtcNow())) return false;
        var store = services.GetRequiredService<WaitingMailStore>();
        var due = await store.FindDueAsync(stopping);
        if (due.Count == 0 || await presence.PresentAmongAsync(due, Timeout, stopping) is not { } present) return false;
        var owed = 0;
        foreach (var batch in due.Where(user => present.Knows(user) == false).Chunk(BatchSize))
            owed += await store.OweAsync(batch, stopping);
        if (owed > 0) LogOwed(logger, owed);
        return false;
    }

    [LoggerMessage(LogLevel.Information, "Messages wait for {Count} absent users, who get a mail")]
    private static partial void LogOwed(ILogger logger, int count);
}
