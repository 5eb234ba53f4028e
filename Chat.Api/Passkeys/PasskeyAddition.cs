using System.Text.Json;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Identity;

namespace Chat.Api.Passkeys;

/// <summary>Asks an authenticator for a new passkey of the user of a session, and adds it.</summary>
internal sealed class PasskeyAddition(
    IPasskeyHandler<User> handler, UserManager<User> users, PasskeyStore passkeys, PasskeyChallenges challenges)
{
    /// <summary>
    /// The options of <c>navigator.credentials.create</c>; the challenge goes to the browser's cookie. The options name the passkeys that
    /// the user has, so that no authenticator makes a second one.
    /// </summary>
    public async Task<JsonElement> AskAsync(HttpContext http)
    {
        var id = UserIds.Format(http.User.Id());
        var user = await users.FindByIdAsync(id) ?? throw new InvalidOperationException("The user of the session is gone.");
        var made = await handler.MakeCreationOptionsAsync(new() { Id = id, Name = user.Email!, DisplayName = user.Name }, http);
        challenges.Set(http, PasskeyPurpose.Addition, made.AttestationState!);
        return JsonSerializer.Deserialize<JsonElement>(made.CreationOptionsJson);
    }

    /// <summary>Adds the passkey that the authenticator made; null when the answer is refused.</summary>
    public async Task<PasskeyDto?> AddAsync(HttpContext http, string name, JsonElement credential, CancellationToken cancellation)
    {
        if (await challenges.TakeAsync(http, PasskeyPurpose.Addition, cancellation) is not { } state) return null;
        var answer = new PasskeyAttestationContext
        {
            HttpContext = http,
            CredentialJson = credential.GetRawText(),
            AttestationState = state,
        };
        var result = await handler.PerformAttestationAsync(answer);
        if (result.Succeeded) return await passkeys.AddAsync(http.User.Id(), result.Passkey, name, cancellation);
        PasskeyCheck.ThrowIfTrouble(result.Failure);
        return null;
    }
}
