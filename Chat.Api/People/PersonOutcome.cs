namespace Chat.Api.People;

/// <summary>The result of a wish to make or change a person.</summary>
internal enum PersonOutcome
{
    /// <summary>The person is as wanted.</summary>
    Done,

    /// <summary>The actor is no admin any more.</summary>
    NotAllowed,

    /// <summary>There is no such person.</summary>
    Missing,

    /// <summary>Another person has the address.</summary>
    AddressTaken,

    /// <summary>There would be no admin left.</summary>
    LastAdmin,

    /// <summary>An active coaching needs the person's present role.</summary>
    InCoaching,
}

/// <summary>The outcome, and a person.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Id">The person that was made or changed, or the one who has the address; else null.</param>
internal readonly record struct PersonResult(PersonOutcome Outcome, long? Id = null);
