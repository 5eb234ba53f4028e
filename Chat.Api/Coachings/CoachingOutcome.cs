namespace Chat.Api.Coachings;

/// <summary>The result of a wish to begin, end or pass a coaching.</summary>
internal enum CoachingOutcome
{
    /// <summary>It was done.</summary>
    Done,

    /// <summary>It was so already.</summary>
    AlreadyDone,

    /// <summary>The actor is no admin any more.</summary>
    NotAllowed,

    /// <summary>There is no such coaching.</summary>
    Missing,

    /// <summary>The one who is to be its student is none.</summary>
    NoStudent,

    /// <summary>The one who is to be its coach is none, or disabled.</summary>
    NoCoach,

    /// <summary>The two have a conversation in which each had the role of the other.</summary>
    Reversed,

    /// <summary>It has ended, so that it can't pass to another coach.</summary>
    Ended,
}

/// <summary>The outcome, and a coaching.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Id">The coaching that is active now, if any.</param>
internal readonly record struct CoachingResult(CoachingOutcome Outcome, long? Id = null);
