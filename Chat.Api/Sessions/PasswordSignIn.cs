using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Chat.Api.Sessions;

/// <summary>Tells who may have and use a password (<see cref="PasswordSignInOptions"/>).</summary>
internal sealed class PasswordSignIn(IOptions<PasswordSignInOptions> options, ILookupNormalizer normalizer)
{
    /// <summary>Whether everybody may.</summary>
    public bool IsForAll => options.Value.PasswordSignIn;

    /// <summary>Whether the user with this address may: everybody, or the admin for emergencies alone.</summary>
    public bool IsFor(string? email) =>
        IsForAll || (email is not null && normalizer.NormalizeEmail(email) == normalizer.NormalizeEmail(options.Value.BreakGlass?.Trim()));
}
