using Chat.Api.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Chat.Api.Sessions;

/// <summary>
/// Hashes passwords in Unicode's form NFC, because keyboards write an é as one character or as two. A password that was hashed as typed,
/// before this rule, still works when typed in the same way. A check of a former hash takes as long as that of a present one.
/// </summary>
internal sealed class NfcPasswordHasher(IOptions<PasswordHasherOptions> options) : PasswordHasher<User>(options)
{
    private readonly int _iterations = options.Value.IterationCount;

    public override string HashPassword(User user, string password) => base.HashPassword(user, Nfc.Normalize(password));

    public override PasswordVerificationResult VerifyHashedPassword(User user, string hashedPassword, string providedPassword)
    {
        var composed = Nfc.Normalize(providedPassword);
        var result = Verify(user, hashedPassword, composed);
        return result is PasswordVerificationResult.Failed && composed != providedPassword
            ? Verify(user, hashedPassword, providedPassword)
            : result;
    }

    private PasswordVerificationResult Verify(User user, string hash, string password)
    {
        var result = base.VerifyHashedPassword(user, hash, password);
        PasswordHashes.Spend(password, _iterations - PasswordHashes.IterationsOf(hash));
        return result;
    }
}
