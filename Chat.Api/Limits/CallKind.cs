namespace Chat.Api.Limits;

/// <summary>Kinds of calls of which each is limited by itself: a storm of one kind holds up none of another.</summary>
internal enum CallKind
{
    /// <summary>Asks, and changes nothing that somebody wrote: every GET.</summary>
    Read,

    /// <summary>Changes something: every call that is of no other kind.</summary>
    Change,

    /// <summary>Sends a message.</summary>
    Send,

    /// <summary>Notes how far a conversation was read, which a page does by itself.</summary>
    Mark,

    /// <summary>Says that somebody is typing.</summary>
    Typing,
}

/// <summary>Says of which kind the calls of an endpoint are, where their method does not.</summary>
internal sealed record LimitedAs(CallKind Kind);

internal static class CallKindRegistration
{
    /// <summary>Calls of this endpoint are of that kind.</summary>
    public static RouteHandlerBuilder LimitAs(this RouteHandlerBuilder endpoint, CallKind kind) =>
        endpoint.WithMetadata(new LimitedAs(kind));
}
