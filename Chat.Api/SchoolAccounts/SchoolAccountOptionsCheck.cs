using Chat.Api.Sessions;
using Microsoft.Extensions.Options;

namespace Chat.Api.SchoolAccounts;

/// <summary>Checks the settings at start: each fault is one line that names its setting.</summary>
internal sealed class SchoolAccountOptionsCheck(IHostEnvironment environment, IOptions<PasswordSignInOptions> passwords)
    : IValidateOptions<SchoolAccountOptions>
{
    private const string Section = SchoolAccountOptions.Section;

    /// <summary>Entra ID's tenants that stand for many: each token then has another issuer, so none can be checked.</summary>
    private static readonly string[] SharedTenants = ["common", "organizations", "consumers"];

    public ValidateOptionsResult Validate(string? name, SchoolAccountOptions options) =>
        Fault(options) is { } fault ? ValidateOptionsResult.Fail(fault) : ValidateOptionsResult.Success;

    private string? Fault(SchoolAccountOptions options)
    {
        if (!options.IsOn)
        {
            return !string.IsNullOrEmpty(options.ClientId) ? $"{Section}:ClientId is set, but {Section}:Authority is missing."
                : !passwords.Value.PasswordSignIn ? $"{Section}:PasswordSignIn=false needs {Section}:Authority: nobody could sign in."
                : null;
        }

        if (!Uri.TryCreate(options.Authority, UriKind.Absolute, out var authority) || !IsSafe(authority))
            return $"{Section}:Authority must be an https address, such as https://login.microsoftonline.com/TENANT-ID/v2.0.";
        if (authority.Segments is [_, var tenant, ..] && SharedTenants.Contains(tenant.TrimEnd('/'), StringComparer.Ordinal))
            return $"{Section}:Authority must name the school's own tenant instead of {tenant.TrimEnd('/')}.";
        if (string.IsNullOrEmpty(options.ClientId)) return $"{Section}:ClientId is missing.";
        if (string.IsNullOrEmpty(options.ClientSecret)) return $"{Section}:ClientSecret is missing.";
        if (string.IsNullOrEmpty(options.VerifiedClaim)) return $"{Section}:VerifiedClaim is empty.";
        if (!string.IsNullOrEmpty(options.RolesClaim) && options.Roles.AreEmpty)
            return $"{Section}:RolesClaim needs a value of {Section}:Roles:Admin, Coach or Student.";
        if (options.CreatePeople && string.IsNullOrEmpty(options.RolesClaim))
            return $"{Section}:CreatePeople needs {Section}:RolesClaim, which tells the role of a new person.";
        if (!passwords.Value.PasswordSignIn && string.IsNullOrWhiteSpace(passwords.Value.BreakGlass))
            return $"{Section}:PasswordSignIn=false needs {Section}:BreakGlass, the address of an admin who can always sign in.";
        return null;
    }

    /// <summary>Whether the tokens and the secret travel encrypted, or in development stay on this machine.</summary>
    private bool IsSafe(Uri authority) =>
        authority.Scheme == Uri.UriSchemeHttps || (environment.IsDevelopment() && authority is { Scheme: "http", IsLoopback: true });
}
