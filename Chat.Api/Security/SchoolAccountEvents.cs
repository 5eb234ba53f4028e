namespace Chat.Api.Security;

/// <content>Sign-ins with a school account: events 4141 to 4144.</content>
internal sealed partial class SecurityEvents
{
    /// <summary>A sign-in failed before anybody was known.</summary>
    /// <param name="reason">The page that the person sees.</param>
    /// <param name="kind">The kind of the exception.</param>
    /// <param name="error">The error code of the protocol.</param>
    public void SchoolSignInFailed(string reason, string kind, string error)
    {
        CountSignIn("failed");
        if (_schoolLines.TryTake(out var withheld)) LogSchoolSignInFailed(_logger, reason, kind, error, withheld);
    }

    /// <summary>The provider knows the person, and Chat gives no session.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="user">The user; null when there is none.</param>
    public void SchoolSignInRefused(string reason, long? user)
    {
        CountSignIn("refused");
        if (_schoolLines.TryTake(out var withheld)) LogSchoolSignInRefused(_logger, NameOf(user), reason, withheld);
    }

    public void SchoolAccountLinked(long user) => LogSchoolAccountLinked(_logger, user);

    /// <summary>The provider tells another role, and the user keeps the present one: as the last admin, or in a coaching.</summary>
    public void SchoolRoleKept(long user, string role) => LogSchoolRoleKept(_logger, user, role);

    [LoggerMessage(
        4141,
        LogLevel.Warning,
        "A sign-in with a school account failed: {Reason}, {Kind}, error code {Error} ({Withheld} more since the line before)")]
    private static partial void LogSchoolSignInFailed(ILogger logger, string reason, string kind, string error, int withheld);

    [LoggerMessage(
        4142,
        LogLevel.Warning,
        "A sign-in of user {User} with a school account was refused: {Reason} ({Withheld} more since the line before)")]
    private static partial void LogSchoolSignInRefused(ILogger logger, string user, string reason, int withheld);

    [LoggerMessage(4143, LogLevel.Information, "User {User} signs in with a school account from now on")]
    private static partial void LogSchoolAccountLinked(ILogger logger, long user);

    [LoggerMessage(4144, LogLevel.Warning, "User {User} keeps the present role, though the school account says {Role}")]
    private static partial void LogSchoolRoleKept(ILogger logger, long user, string role);
}
