namespace Chat.Api.Accesses;

/// <summary>The result of a call about a request to read a conversation.</summary>
internal enum AccessOutcome
{
    Done,

    /// <summary>The actor is no longer an admin, or is neither of the two admins of the request.</summary>
    NotAllowed,

    /// <summary>There is no such conversation, or no such request.</summary>
    Missing,

    /// <summary>The conversation has no message that is not erased.</summary>
    Empty,

    /// <summary>The admin is the student or the coach of the conversation.</summary>
    Own,

    /// <summary>A request for this conversation waits or is open.</summary>
    UnderWay,

    /// <summary>The admin who asked does not grant it too.</summary>
    SameAdmin,

    /// <summary>The admin has been one for less than a day.</summary>
    NewAdmin,

    /// <summary>The request does not wait, or is not open, any more or yet.</summary>
    NotOpen,
}
