namespace Chat.Api.Security;

/// <content>Passkeys: events 4120 to 4123.</content>
internal sealed partial class SecurityEvents
{
    /// <summary>A passkey was refused, at sign-in or as a proof.</summary>
    /// <param name="user">The user whose passkey it is; null when unknown.</param>
    public void PasskeyRefused(long? user)
    {
        CountSignIn("failed");
        LogPasskeyRefused(_logger, NameOf(user));
    }

    /// <summary>The counter of a passkey has not grown, so somebody may have a copy of the key.</summary>
    public void PasskeyCopied(long user, Guid passkey) => LogPasskeyCopied(_logger, passkey, user);

    public void PasskeyAdded(long user, Guid passkey) => LogPasskeyAdded(_logger, user, passkey);

    public void PasskeyRemoved(long user, Guid passkey) => LogPasskeyRemoved(_logger, user, passkey);

    [LoggerMessage(4120, LogLevel.Information, "A passkey was refused for user {User}")]
    private static partial void LogPasskeyRefused(ILogger logger, string user);

    [LoggerMessage(
        4121, LogLevel.Warning, "The counter of passkey {Passkey} of user {User} has not grown: somebody may have a copy of the key")]
    private static partial void LogPasskeyCopied(ILogger logger, Guid passkey, long user);

    [LoggerMessage(4122, LogLevel.Information, "User {User} added passkey {Passkey}")]
    private static partial void LogPasskeyAdded(ILogger logger, long user, Guid passkey);

    [LoggerMessage(4123, LogLevel.Information, "User {User} removed passkey {Passkey}")]
    private static partial void LogPasskeyRemoved(ILogger logger, long user, Guid passkey);
}
