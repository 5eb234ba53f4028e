namespace Chat.Api.SigningIn;

/// <summary>The credentials of a sign-in.</summary>
/// <param name="Email">The e-mail address of the account.</param>
/// <param name="Password">The password of the account.</param>
/// <param name="Shared">Whether others use this computer too; the session then ends sooner.</param>
internal sealed record SignInDto(string Email, string Password, bool Shared = false);

/// <summary>The proof that the signed-in user is there.</summary>
/// <param name="Password">The password of the account.</param>
/// <param name="Code">
/// A code of the authenticator app, or a recovery code; needed if the user has set up an app.
/// </param>
internal sealed record ProofDto(string Password, string? Code = null);
