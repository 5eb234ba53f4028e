namespace Chat.Api.Passkeys;

/// <summary>The purpose of a challenge; its answer counts for nothing else.</summary>
internal enum PasskeyPurpose
{
    /// <summary>Somebody signs in.</summary>
    SignIn,

    /// <summary>The user of a session proves to be there.</summary>
    Proof,

    /// <summary>The user of a session adds a passkey.</summary>
    Addition,
}

/// <summary>A challenge as the browser keeps it for us, protected, in a cookie.</summary>
/// <param name="Id">The id that marks the challenge as used.</param>
/// <param name="Purpose">The purpose.</param>
/// <param name="Session">The public id of the session in which it was made; null for a sign-in.</param>
/// <param name="ExpiresAt">The end of its validity.</param>
/// <param name="State">The challenge with its user, in the form of ASP.NET Core Identity.</param>
internal sealed record PasskeyChallenge(Guid Id, PasskeyPurpose Purpose, Guid? Session, DateTimeOffset ExpiresAt, string State);
