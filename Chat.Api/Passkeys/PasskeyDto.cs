using System.Text.Json;

namespace Chat.Api.Passkeys;

/// <summary>A passkey, as its user sees it.</summary>
/// <param name="Id">The id, which gives no access.</param>
/// <param name="Name">The name that the user gave it.</param>
/// <param name="IsSynced">Whether the passkey is copied to other devices of the user, as of its last use.</param>
/// <param name="CreatedAt">When it was added, UTC.</param>
/// <param name="LastUsedAt">When it was last used, UTC; null until then.</param>
internal sealed record PasskeyDto(Guid Id, string Name, bool IsSynced, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt);

/// <summary>A new passkey.</summary>
/// <param name="Name">A name for it: one line of at most 80 characters after trimming.</param>
/// <param name="Credential">The answer of the authenticator: the JSON of <c>PublicKeyCredential.toJSON()</c>.</param>
internal sealed record NewPasskeyDto(string Name, JsonElement Credential);

/// <summary>Another name for a passkey.</summary>
/// <param name="Name">One line of at most 80 characters after trimming.</param>
internal sealed record PasskeyNameDto(string Name);

/// <summary>A sign-in with a passkey, which needs no address and no password.</summary>
/// <param name="Credential">The answer of the authenticator: the JSON of <c>PublicKeyCredential.toJSON()</c>.</param>
/// <param name="Shared">Whether others use this computer too; the session then ends sooner.</param>
internal sealed record PasskeySignInDto(JsonElement Credential, bool Shared = false);

/// <summary>A proof with a passkey that the user of the session is there.</summary>
/// <param name="Credential">The answer of the authenticator: the JSON of <c>PublicKeyCredential.toJSON()</c>.</param>
internal sealed record PasskeyProofDto(JsonElement Credential);

/// <summary>
/// The ways in which the user of a session can prove to be there. A user without both signs in with the school account again.
/// </summary>
/// <param name="Password">Whether the user has a password.</param>
/// <param name="Passkey">Whether the user has a passkey.</param>
internal sealed record ProofsDto(bool Password, bool Passkey);
