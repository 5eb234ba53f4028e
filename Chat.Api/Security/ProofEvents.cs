namespace Chat.Api.Security;

/// <content>Authentications that begin no session: events 4109 and 4110.</content>
internal sealed partial class SecurityEvents
{
    /// <summary>A signed-in user proved to be there.</summary>
    /// <param name="user">The user.</param>
    /// <param name="session">The public id of the user's session.</param>
    /// <param name="means">The name of what the user gave, such as <c>passkey</c>.</param>
    public void Proved(long user, Guid session, string means)
    {
        CountSignIn("proved");
        LogProved(_logger, user, means, session);
    }

    /// <summary>A call came with a valid API token. Each call is a line, because each call authenticates again.</summary>
    public void TokenUsed(long token)
    {
        _tokens.Add(1);
        LogTokenUsed(_logger, token);
    }

    [LoggerMessage(4109, LogLevel.Information, "User {User} gave a right proof ({Means}): session {Session}")]
    private static partial void LogProved(ILogger logger, long user, string means, Guid session);

    [LoggerMessage(4110, LogLevel.Information, "A call came with the valid API token {Token}")]
    private static partial void LogTokenUsed(ILogger logger, long token);
}
