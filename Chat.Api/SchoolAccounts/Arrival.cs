using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Chat.Api.SchoolAccounts;

/// <summary>A return from the provider: its claims about a person, and the page that the person wanted.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="Subject">The person's id at the provider, which never changes.</param>
/// <param name="Sid">The session at the provider; null when it tells none.</param>
/// <param name="Email">The address; null when the provider tells none, or more than one.</param>
/// <param name="IsVerified">Whether the provider has checked that the address is the person's.</param>
/// <param name="Name">The name; null when the provider tells none.</param>
/// <param name="Roles">The values of the roles claim.</param>
/// <param name="IsShared">Whether others use this computer too.</param>
/// <param name="To">The path of the page that the person wanted.</param>
/// <param name="At">The time at which the provider sent the person here.</param>
internal sealed record Arrival(
    string Issuer,
    string Subject,
    string? Sid,
    string? Email,
    bool IsVerified,
    string? Name,
    IReadOnlyList<string> Roles,
    bool IsShared,
    string To,
    DateTimeOffset At)
{
    public const string IssuerClaim = JwtRegisteredClaimNames.Iss;

    private const string ToItem = "to";
    private const string SharedItem = "shared";

    /// <summary>Notes the person's wishes in the state that the browser carries to the provider and back, sealed.</summary>
    public static AuthenticationProperties Wishes(string to, bool isShared) => new(new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        [ToItem] = to,
        [SharedItem] = isShared.ToString(),
    });

    /// <summary>Reads the claims, which the library has checked. A claim that stands there with two values counts as missing.</summary>
    /// <exception cref="AuthenticationFailureException">The issuer or the subject is missing.</exception>
    public static Arrival Of(
        ClaimsPrincipal person, AuthenticationProperties wishes, SchoolAccountOptions options, DateTimeOffset at) => new(
        Only(person, IssuerClaim) ?? throw new AuthenticationFailureException("The token has no issuer."),
        Only(person, JwtRegisteredClaimNames.Sub) ?? throw new AuthenticationFailureException("The token has no subject."),
        Only(person, JwtRegisteredClaimNames.Sid),
        Only(person, JwtRegisteredClaimNames.Email),
        IsTrue(Only(person, options.VerifiedClaim)),
        Only(person, JwtRegisteredClaimNames.Name),
        string.IsNullOrEmpty(options.RolesClaim) ? [] : [.. person.FindAll(options.RolesClaim).Select(claim => claim.Value)],
        wishes.Items.TryGetValue(SharedItem, out var shared) && shared == bool.TrueString,
        wishes.Items.TryGetValue(ToItem, out var to) ? LocalPath.Of(to) : LocalPath.Home,
        at);

    private static string? Only(ClaimsPrincipal person, string claim)
    {
        var values = person.FindAll(claim).Select(found => found.Value).Distinct(StringComparer.Ordinal).ToList();
        return values is [{ Length: > 0 } only] ? only : null;
    }

    /// <summary>Entra ID writes 1, and others true, as a word or as JSON.</summary>
    private static bool IsTrue(string? value) => value is "1" || string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
