using System.Globalization;
using System.Security.Claims;
using Chat.Api.Database;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Chat.Api.Users;

/// <summary>The claims of a session about its user.</summary>
internal static class CurrentUser
{
    private const string SessionClaim = "session";
    private const string SharedClaim = "shared";
    private const string LockedClaim = "locked";
    private const string LacksFactorClaim = "lacks-factor";
    private const string KeyClaim = "key";

    /// <summary>The claims of a session. There is no hash of its key while the session begins.</summary>
    public static ClaimsPrincipal Principal(
        long id,
        string name,
        Role role,
        Guid session,
        bool isShared,
        bool isLocked = false,
        bool lacksFactor = false,
        byte[]? keyHash = null) =>
        new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, UserIds.Format(id)),
            new Claim(ClaimTypes.Name, name),
            new Claim(ClaimTypes.Role, WireName.Write(role)),
            new Claim(SessionClaim, session.ToString()),
            new Claim(SharedClaim, isShared.ToString()),
            new Claim(LockedClaim, isLocked.ToString()),
            new Claim(LacksFactorClaim, lacksFactor.ToString()),
            new Claim(KeyClaim, Convert.ToBase64String(keyHash ?? [])),
        ],
        CookieAuthenticationDefaults.AuthenticationScheme));

    public static long Id(this ClaimsPrincipal user) => long.Parse(Required(user, ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture);

    /// <summary>The user's id; null when no user is signed in.</summary>
    public static long? FindId(this ClaimsPrincipal user) =>
        user.FindFirstValue(ClaimTypes.NameIdentifier) is { } id ? long.Parse(id, CultureInfo.InvariantCulture) : null;

    public static Guid SessionId(this ClaimsPrincipal user) => Guid.Parse(Required(user, SessionClaim));

    /// <summary>The hash of the key with which the call came.</summary>
    public static byte[] KeyHash(this ClaimsPrincipal user) => Convert.FromBase64String(Required(user, KeyClaim));

    /// <summary>Whether the user signed in on a shared computer.</summary>
    public static bool IsOnSharedComputer(this ClaimsPrincipal user) => user.HasClaim(SharedClaim, bool.TrueString);

    /// <summary>Whether the session is locked.</summary>
    public static bool IsLocked(this ClaimsPrincipal user) => user.HasClaim(LockedClaim, bool.TrueString);

    /// <summary>Whether the session lacks the second factor that the user's role requires.</summary>
    public static bool LacksFactor(this ClaimsPrincipal user) => user.HasClaim(LacksFactorClaim, bool.TrueString);

    public static Role Role(this ClaimsPrincipal user) => StoredName.Read<Role>(Required(user, ClaimTypes.Role));

    public static bool Has(this ClaimsPrincipal user, Role role) => user.IsInRole(WireName.Write(role));

    public static SignedInUser ToSignedIn(this ClaimsPrincipal user) =>
        new(
            Required(user, ClaimTypes.NameIdentifier),
            Required(user, ClaimTypes.Name),
            Required(user, ClaimTypes.Role),
            user.IsOnSharedComputer(),
            user.IsLocked(),
            user.LacksFactor());

    private static string Required(ClaimsPrincipal user, string claim) =>
        user.FindFirstValue(claim) ?? throw new InvalidOperationException($"The session lacks the claim {claim}.");
}
