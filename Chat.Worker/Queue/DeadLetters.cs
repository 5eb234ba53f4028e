namespace Chat.Worker.Queue;

/// <summary>The verb <c>retry-dead-letters</c>: puts all dead letters back into the queue, tells their number, and exits.</summary>
internal static partial class DeadLetters
{
    public const string RetryVerb = "retry-dead-letters";

    public static async Task RetryDeadLettersAsync(this WebApplication app) =>
        LogRetried(app.Logger, await app.Services.GetRequiredService<ClaimedQueue>().RetryDeadAsync());

    [LoggerMessage(LogLevel.Information, "{Count} dead letters are in the queue again")]
    private static partial void LogRetried(ILogger logger, long count);
}
