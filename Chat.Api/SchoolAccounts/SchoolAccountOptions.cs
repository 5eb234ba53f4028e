using Chat.Api.Users;

namespace Chat.Api.SchoolAccounts;

/// <summary>Section <c>SchoolAccount</c> of the configuration: the school's identity provider (OpenID Connect). It is optional.</summary>
internal sealed class SchoolAccountOptions
{
    public const string Section = "SchoolAccount";

    /// <summary>The provider's issuer, below which <c>/.well-known/openid-configuration</c> stands; empty for none.</summary>
    public string? Authority { get; init; }

    /// <summary>The id that the provider gave to Chat.</summary>
    public string? ClientId { get; init; }

    /// <summary>The secret that the provider gave to Chat.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>The name on the button, such as the school's; without one the button says "school account".</summary>
    public string? DisplayName { get; init; }

    /// <summary>The claim that says that the e-mail address is verified: <c>xms_edov</c> at Entra ID.</summary>
    public string VerifiedClaim { get; init; } = "email_verified";

    /// <summary>The claim with the roles or groups; without one, roles are set in Chat alone.</summary>
    public string? RolesClaim { get; init; }

    /// <summary>The values of that claim.</summary>
    public SchoolRoles Roles { get; init; } = new();

    /// <summary>Whether somebody without an account, but with a role, gets one at the first sign-in.</summary>
    public bool CreatePeople { get; init; }

    /// <summary>Whether signing out here leads to the provider, to sign out there too.</summary>
    public bool SignOutAtProvider { get; init; }

    public bool IsOn => !string.IsNullOrEmpty(Authority);
}

/// <summary>The values of the roles claim, as the provider sends them; an empty one grants nothing.</summary>
internal sealed class SchoolRoles
{
    public string? Admin { get; init; }

    public string? Coach { get; init; }

    public string? Student { get; init; }

    /// <summary>The role that these values grant, the highest one first; null when they grant none.</summary>
    public Role? Of(IReadOnlyCollection<string> values) =>
        Grants(Admin, values) ? Role.Admin
        : Grants(Coach, values) ? Role.Coach
        : Grants(Student, values) ? Role.Student
        : null;

    public bool AreEmpty => string.IsNullOrEmpty(Admin) && string.IsNullOrEmpty(Coach) && string.IsNullOrEmpty(Student);

    private static bool Grants(string? wanted, IReadOnlyCollection<string> values) =>
        !string.IsNullOrEmpty(wanted) && values.Contains(wanted, StringComparer.Ordinal);
}
