namespace Chat.Api.Recovery;

/// <summary>The result of a request about the recovery of a person.</summary>
internal enum RecoveryOutcome
{
    Done,

    /// <summary>The actor is no longer an admin.</summary>
    NotAllowed,

    /// <summary>There is no such person.</summary>
    Missing,

    /// <summary>The person is disabled.</summary>
    Disabled,

    /// <summary>Admins neither ask for their own recovery nor confirm it.</summary>
    Own,

    /// <summary>A recovery is under way already.</summary>
    UnderWay,

    /// <summary>No recovery is under way.</summary>
    NoneUnderWay,

    /// <summary>The admin who asked does not confirm it too.</summary>
    SameAdmin,

    /// <summary>One of the two admins has been an admin for less than a day.</summary>
    NewAdmin,
}
