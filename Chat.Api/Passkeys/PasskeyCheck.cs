using System.Data.Common;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using Chat.Api.Database;
using Chat.Api.Security;
using Chat.Api.Sessions;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Identity;

namespace Chat.Api.Passkeys;

/// <summary>The result of a check of a passkey: a user, a time to wait, or neither.</summary>
internal readonly record struct PasskeyResult(User? User, TimeSpan? Wait);

/// <summary>
/// Asks for a signature with a passkey, and checks it. Failures count by network address, together with wrong passwords. An unknown
/// passkey, a disabled user and a wrong signature are refused alike.
/// </summary>
internal sealed class PasskeyCheck(
    IPasskeyHandler<User> handler,
    UserManager<User> users,
    PasskeyStore passkeys,
    PasskeyChallenges challenges,
    SignInThrottle throttle,
    SecurityEvents events)
{
    /// <summary>The options of <c>navigator.credentials.get</c>; the challenge goes to the browser's cookie.</summary>
    public async Task<JsonElement> AskAsync(HttpContext http, PasskeyPurpose purpose)
    {
        var user = purpose is PasskeyPurpose.SignIn ? null : await users.FindByIdAsync(UserIds.Format(http.User.Id()));
        var made = await handler.MakeRequestOptionsAsync(user, http);
        challenges.Set(http, purpose, made.AssertionState!);
        return JsonSerializer.Deserialize<JsonElement>(made.RequestOptionsJson);
    }

    /// <summary>Checks the answer of the authenticator.</summary>
    public async Task<PasskeyResult> CheckAsync(
        HttpContext http, PasskeyPurpose purpose, JsonElement credential, CancellationToken cancellation)
    {
        var caller = Caller.Of(http);
        if (await throttle.WaitAsync(email: null, caller, cancellation) is { } wait)
        {
            events.SignInThrottled();
            return new PasskeyResult(null, wait);
        }

        var (user, isRight) = await TryAsync(http, purpose, credential, cancellation);
        if (isRight) return new PasskeyResult(user, null);
        await throttle.FailedAsync(email: null, caller, CancellationToken.None);
        events.PasskeyRefused(user?.Id);
        return default;
    }

    /// <summary>The user whose passkey it is, as far as known, and whether the passkey counts.</summary>
    private async Task<(User? User, bool IsRight)> TryAsync(
        HttpContext http, PasskeyPurpose purpose, JsonElement credential, CancellationToken cancellation)
    {
        if (await challenges.TakeAsync(http, purpose, cancellation) is not { } state) return (null, false);
        var answer = new PasskeyAssertionContext { HttpContext = http, CredentialJson = credential.GetRawText(), AssertionState = state };
        var result = await handler.PerformAssertionAsync(answer);
        if (!result.Succeeded)
        {
            ThrowIfTrouble(result.Failure);
            return (null, false);
        }

        if (result.User.DisabledAt is not null) return (result.User, false);
        return (result.User, await passkeys.UseAsync(result.User.Id, result.Passkey, cancellation));
    }

    /// <summary>Throws a failure of the database again, because Identity reports it like a wrong signature.</summary>
    public static void ThrowIfTrouble(Exception failure)
    {
        if (failure.Chain().OfType<DbException>().Any()) ExceptionDispatchInfo.Throw(failure);
    }
}
