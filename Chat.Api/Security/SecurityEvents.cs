using System.Diagnostics.Metrics;
using System.Globalization;
using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Api.Security;

/// <summary>The reason why a call was refused.</summary>
internal enum Refusal
{
    ForeignOrigin,
    OtherUser,
    NotAllowed,
    TooManyCalls,
    WrongToken,
    Malformed,
}

/// <summary>The reason why a session ended before its time.</summary>
internal enum SessionEnd
{
    SignedOut,
    SignedInAnew,
    TooMany,
    EndedElsewhere,
    PasswordChanged,
    ChangedByAdmin,
    EndedByAdmin,
    FactorChanged,
    ProviderLogout,
}

/// <summary>
/// Reports attacks and changes to accounts to operators, as numbered events in the log and as counters, with user ids and coarse
/// outcomes: no name, no address, no text of a caller. docs/security.md lists the events.
/// </summary>
internal sealed partial class SecurityEvents
{
    private const string Unknown = "unknown";

    private readonly ILogger<SecurityEvents> _logger;
    private readonly Counter<long> _signIns;
    private readonly Counter<long> _passwords;
    private readonly Counter<long> _factors;
    private readonly Counter<long> _ended;
    private readonly Counter<long> _refused;
    private readonly Counter<long> _exports;
    private readonly Counter<long> _tokens;
    private readonly LineLimit _throttledLines;
    private readonly LineLimit _schoolLines;
    private readonly Dictionary<Refusal, LineLimit> _refusedLines;

    public SecurityEvents(IMeterFactory meters, TimeProvider clock, ILogger<SecurityEvents> logger)
    {
        _logger = logger;
        var meter = meters.Create(Telemetry.Prefix + "Api");
        _signIns = meter.CreateCounter<long>("chat.signins", "{attempt}", "Sign-ins tried, by outcome.");
        _passwords = meter.CreateCounter<long>("chat.passwords.changed", "{password}", "Passwords changed by their users.");
        _factors = meter.CreateCounter<long>("chat.factors.changed", "{factor}", "Second factors changed, by change.");
        _ended = meter.CreateCounter<long>("chat.sessions.ended", "{session}", "Sessions ended before their time, by cause.");
        _refused = meter.CreateCounter<long>(
            "chat.calls.refused", "{call}", "Calls refused for who made them, where, how or how often, by reason.");
        _exports = meter.CreateCounter<long>("chat.exports", "{export}", "Exports of everything about a user, by that user.");
        _tokens = meter.CreateCounter<long>("chat.tokens.used", "{call}", "Calls with a valid API token.");
        _throttledLines = new(clock);
        _schoolLines = new(clock);
        _refusedLines = Enum.GetValues<Refusal>().ToDictionary(reason => reason, _ => new LineLimit(clock));
    }

    public void SignedIn(long user, Guid session)
    {
        CountSignIn("succeeded");
        LogSignedIn(_logger, user, session);
    }

    /// <summary>A password was wrong, or the account was changed or disabled while its user signed in.</summary>
    /// <param name="user">The user whose account was tried; null when there is no such account.</param>
    public void SignInFailed(long? user)
    {
        CountSignIn("failed");
        LogSignInFailed(_logger, NameOf(user));
    }

    /// <summary>A password was not checked, because of too many failures.</summary>
    public void SignInThrottled()
    {
        CountSignIn("throttled");
        if (_throttledLines.TryTake(out var withheld)) LogSignInThrottled(_logger, withheld);
    }

    public void PasswordChanged(long user)
    {
        _passwords.Add(1);
        LogPasswordChanged(_logger, user);
    }

    /// <summary>A code of the app, or a recovery code, was wrong or used before.</summary>
    public void CodeWrong(long user)
    {
        CountSignIn("wrong-code");
        LogCodeWrong(_logger, user);
    }

    /// <param name="user">The user whose second factor changed.</param>
    /// <param name="change">The name of the change, such as <c>app-set-up</c>.</param>
    public void SecondFactorChanged(long user, string change)
    {
        _factors.Add(1, new KeyValuePair<string, object?>("change", change));
        LogSecondFactorChanged(_logger, user, change);
    }

    public void SessionsEnded(long user, int count, SessionEnd cause)
    {
        if (count == 0) return;
        var name = WireName.Write(cause);
        _ended.Add(count, new KeyValuePair<string, object?>("cause", name));
        LogSessionsEnded(_logger, user, count, name);
    }

    /// <param name="reason">The reason of the refusal.</param>
    /// <param name="user">The user whose session came with the call; null when unknown.</param>
    public void Refused(Refusal reason, long? user)
    {
        var name = WireName.Write(reason);
        _refused.Add(1, new KeyValuePair<string, object?>("reason", name));
        if (_refusedLines[reason].TryTake(out var withheld)) LogRefused(_logger, NameOf(user), name, withheld);
    }

    /// <summary>A user exported everything that is stored about that user.</summary>
    public void Exported(long user)
    {
        _exports.Add(1);
        LogExported(_logger, user);
    }

    /// <summary>An admin read a page of a conversation that two admins opened.</summary>
    public void ConversationRead(long admin, long conversation) => LogConversationRead(_logger, admin, conversation);

    private void CountSignIn(string outcome) => _signIns.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    private static string NameOf(long? user) => user?.ToString(CultureInfo.InvariantCulture) ?? Unknown;

    [LoggerMessage(4101, LogLevel.Information, "User {User} signed in: session {Session}")]
    private static partial void LogSignedIn(ILogger logger, long user, Guid session);

    [LoggerMessage(4102, LogLevel.Information, "A sign-in or a proof failed for user {User}")]
    private static partial void LogSignInFailed(ILogger logger, string user);

    [LoggerMessage(4103, LogLevel.Warning, "A password was not checked, after too many failures ({Withheld} more since the line before)")]
    private static partial void LogSignInThrottled(ILogger logger, int withheld);

    [LoggerMessage(4104, LogLevel.Information, "User {User} changed the password")]
    private static partial void LogPasswordChanged(ILogger logger, long user);

    [LoggerMessage(4105, LogLevel.Information, "Sessions of user {User} that ended: {Count} ({Cause})")]
    private static partial void LogSessionsEnded(ILogger logger, long user, int count, string cause);

    [LoggerMessage(4106, LogLevel.Warning, "A call of user {User} was refused: {Reason} ({Withheld} more since the line before)")]
    private static partial void LogRefused(ILogger logger, string user, string reason, int withheld);

    [LoggerMessage(4107, LogLevel.Information, "A code was wrong for user {User}")]
    private static partial void LogCodeWrong(ILogger logger, long user);

    [LoggerMessage(4108, LogLevel.Information, "The second factor of user {User} changed: {Change}")]
    private static partial void LogSecondFactorChanged(ILogger logger, long user, string change);

    [LoggerMessage(4150, LogLevel.Warning, "Admin {User} read a page of conversation {Conversation}")]
    private static partial void LogConversationRead(ILogger logger, long user, long conversation);

    [LoggerMessage(4130, LogLevel.Information, "User {User} exported everything about themselves")]
    private static partial void LogExported(ILogger logger, long user);
}
