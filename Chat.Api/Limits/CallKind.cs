namespace Chat.Api.Limits;

/// <summary>The kinds of calls. Each kind has its own limit, so a burst of one kind delays no other.</summary>
internal enum CallKind
{
    /// <summary>Every GET: it changes nothing that a user wrote.</summary>
    Read,

    /// <summary>Every change that belongs to no other kind.</summary>
    Change,

    /// <summary>Sends a message.</summary>
    Send,

    /// <summary>Moves a read mark, which a page does by itself.</summary>
    Mark,

    /// <summary>Tells that the user is typing.</summary>
    Typing,

    /// <summary>Every call of SCIM.</summary>
    Provision,

    /// <summary>Exports everything about the user.</summary>
    Export,
}

/// <summary>Sets the kind of an endpoint's calls where the HTTP method does not tell it.</summary>
internal sealed record LimitedAs(CallKind Kind);

internal static class CallKindRegistration
{
    /// <summary>Counts the calls of this endpoint as that kind.</summary>
    public static RouteHandlerBuilder LimitAs(this RouteHandlerBuilder endpoint, CallKind kind) =>
        endpoint.WithMetadata(new LimitedAs(kind));
}
