using Chat.Api.Database;
using Microsoft.Extensions.Options;

namespace Chat.Api.Mail;

/// <summary>
/// Sends due mail, at least once: if the process dies after sending, the mail goes out again with the same Message-ID. A failure is retried
/// with backoff, and given up after <see cref="MailOptions.GiveUpAfter"/>.
/// </summary>
internal sealed partial class MailTimer(
    DatabaseOutage outage, IServiceScopeFactory scopes, IOptions<MailOptions> options, TimeProvider clock, ILogger<MailTimer> logger)
    : DueTimer(outage, scopes, options.Value.Interval, clock)
{
    protected override async Task<bool> TakeAsync(IServiceProvider services, CancellationToken stopping)
    {
        var queue = services.GetRequiredService<MailQueue>();
        var due = await queue.TakeAsync(stopping);
        if (due.Count == 0) return false;

        // Nobody else sends these mails before their lease is over.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        limit.CancelAfter(MailQueue.Lease / 2);
        await using var server = new MailServer(options);
        var writer = services.GetRequiredService<MailWriter>();
        foreach (var mail in due)
        {
            try
            {
                if (!mail.IsUnwanted) await server.SendAsync(writer.Write(mail), limit.Token);
            }
            catch (Exception exception) when (!stopping.IsCancellationRequested)
            {
                await FailAsync(queue, mail, exception, stopping);
                continue;
            }

            await queue.ForgetAsync(mail.Id, CancellationToken.None);
            LogSent(logger, mail.Id, mail.Kind);
        }

        return due.Count == MailQueue.BatchSize;
    }

    private async Task FailAsync(MailQueue queue, DueMail mail, Exception exception, CancellationToken stopping)
    {
        var fault = MailFaults.Of(exception);
        if (await queue.FailAsync(mail, fault, stopping)) LogGivenUp(logger, mail.Id, mail.Kind, fault, exception.GetType().Name);
        else LogFailed(logger, mail.Id, mail.Kind, mail.Attempts, fault, exception.GetType().Name);
    }

    [LoggerMessage(LogLevel.Information, "Mail {Mail} of the kind {Kind} is done")]
    private static partial void LogSent(ILogger logger, Guid mail, string kind);

    [LoggerMessage(LogLevel.Warning, "Mail {Mail} of the kind {Kind} could not be sent, attempt {Attempt}: {Fault} ({Type})")]
    private static partial void LogFailed(ILogger logger, Guid mail, string kind, int attempt, MailFault fault, string type);

    [LoggerMessage(LogLevel.Error, "Mail {Mail} of the kind {Kind} was given up: {Fault} ({Type})")]
    private static partial void LogGivenUp(ILogger logger, Guid mail, string kind, MailFault fault, string type);
}
