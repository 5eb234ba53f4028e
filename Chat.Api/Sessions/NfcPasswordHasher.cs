using Chat.Api.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Chat.Api.Sessions;

/// <summary>
/// Hashes passwords in Unicode's form NFC: one keyboard writes an é as one character, another as two. A password that was hashed as it was
/// typed, before this rule, still opens its account when it is typed so.
/// </summary>
internal sealed class NfcPasswordHasher(IOptions<PasswordHasherOptions> options) : PasswordHasher<User>(options)
{
    public override string HashPassword(User user, string password) => base.HashPassword(user, Nfc.Normalize(password));

    public override PasswordVerificationResult VerifyHashedPassword(User user, string hashedPassword, string providedPassword)
    {
        var composed = Nfc.Normalize(providedPassword);
        var result = base.VerifyHashedPassword(user, hashedPassword, composed);
        return result is PasswordVerificationResult.Failed && composed != providedPassword
            ? base.VerifyHashedPassword(user, hashedPassword, providedPassword)
            : result;
    }
}
