using System.Runtime.InteropServices;

namespace Chat.Api.Audit;

/// <summary>
/// The author of a change: an admin, the owner of an account, an API token, a school account, or the program itself (<c>default</c>).
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Actor
{
    private Actor(long? admin, long? token, string? tokenName) => (AdminId, TokenId, TokenName) = (admin, token, tokenName);

    /// <summary>The program itself, such as a timer or a verb of the command line.</summary>
    public static Actor Program => default;

    /// <summary>The school's identity provider, at the sign-in of the person whom the change is about.</summary>
    public static Actor SchoolAccount => new(null, null, null) { IsSchoolAccount = true };

    public bool IsSchoolAccount { get; private init; }

    /// <summary>The user id of the admin or the owner; null for others.</summary>
    public long? AdminId { get; }

    /// <summary>The token's id; null for others.</summary>
    public long? TokenId { get; }

    /// <summary>The token's name; null for others.</summary>
    public string? TokenName { get; }

    public static Actor Admin(long user) => new(user, null, null);

    /// <summary>The owner of the account that the entry is about.</summary>
    public static Actor Owner(long user) => new(user, null, null);

    public static Actor Token(long token, string name) => new(null, token, name);

    /// <summary>
    /// Whether the actor may still act, as one of the active admins. A token and a school account were checked with
    /// the call, and the program needs no check.
    /// </summary>
    public bool MayAct(IReadOnlyCollection<long> admins) => AdminId is not { } admin || admins.Contains(admin);
}
