namespace Chat.Api.Coachings;

/// <summary>The result of a request to begin, end or pass a coaching.</summary>
internal enum CoachingOutcome
{
    /// <summary>The change was made.</summary>
    Done,

    /// <summary>The state was as requested before the call.</summary>
    AlreadyDone,

    /// <summary>The actor is no longer an admin.</summary>
    NotAllowed,

    /// <summary>There is no such coaching.</summary>
    Missing,

    /// <summary>The user named as the student is not a student.</summary>
    NoStudent,

    /// <summary>The user named as the coach is not a coach, or is disabled.</summary>
    NoCoach,

    /// <summary>The two users have a conversation with their roles the other way round.</summary>
    Reversed,

    /// <summary>The coaching has ended, so it can't pass to another coach.</summary>
    Ended,
}

/// <summary>The outcome, and a coaching.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Id">The coaching that is active now, if any.</param>
internal readonly record struct CoachingResult(CoachingOutcome Outcome, long? Id = null);
