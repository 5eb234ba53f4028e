using Chat.Api.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Chat.Api.Sessions;

/// <summary>
/// Hashes passwords in Unicode's form NFC (NIST SP 800-63B): some keyboards write an é as one character, others as two. A password that was
/// hashed as it came, before this rule, is still found by the keyboard that wrote it, and hashed anew.
/// </summary>
internal sealed class NormalizingPasswordHasher(IOptions<PasswordHasherOptions> options) : PasswordHasher<User>(options)
{
    public override string HashPassword(User user, string password) => base.HashPassword(user, password.Normalize());

    public override PasswordVerificationResult VerifyHashedPassword(User user, string hashedPassword, string providedPassword)
    {
        var normal = providedPassword.Normalize();
        var result = base.VerifyHashedPassword(user, hashedPassword, normal);
        if (result != PasswordVerificationResult.Failed || normal == providedPassword) return result;
        return base.VerifyHashedPassword(user, hashedPassword, providedPassword) == PasswordVerificationResult.Failed
            ? PasswordVerificationResult.Failed
            : PasswordVerificationResult.SuccessRehashNeeded;
    }
}
