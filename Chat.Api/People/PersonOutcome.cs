namespace Chat.Api.People;

/// <summary>The result of a request to make or change a person.</summary>
internal enum PersonOutcome
{
    /// <summary>The person is as requested.</summary>
    Done,

    /// <summary>The actor is no longer an admin.</summary>
    NotAllowed,

    /// <summary>There is no such person.</summary>
    Missing,

    /// <summary>The person is disabled.</summary>
    Disabled,

    /// <summary>The person has chosen a password already.</summary>
    HasPassword,

    /// <summary>The person has signed in before, without a password.</summary>
    HasSignedIn,

    /// <summary>The person may have no password, and signs in with a school account.</summary>
    PasswordSignInOff,

    /// <summary>Another person has the address.</summary>
    AddressTaken,

    /// <summary>Another person has the external id.</summary>
    ExternalIdTaken,

    /// <summary>The change would leave no admin.</summary>
    LastAdmin,

    /// <summary>The person is not disabled, which must come first.</summary>
    Active,

    /// <summary>The person was emptied, and stays so.</summary>
    Emptied,

    /// <summary>A legal hold forbids the change.</summary>
    Held,

    /// <summary>An active coaching needs the person's present role.</summary>
    InCoaching,
}

/// <summary>The outcome, and a person.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Id">The person that was made or changed, or the one with that address or external id; else null.</param>
internal readonly record struct PersonResult(PersonOutcome Outcome, long? Id = null);
