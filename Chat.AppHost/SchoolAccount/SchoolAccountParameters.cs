namespace Chat.AppHost;

/// <summary>The school account in the cloud. Without an authority nobody signs in with one.</summary>
internal static class SchoolAccountParameters
{
    /// <summary>The settings with their parameters and defaults.</summary>
    private static readonly (string Setting, string Parameter, string Default)[] Settings =
    [
        ("Authority", "authority", ""),
        ("ClientId", "client-id", ""),
        ("DisplayName", "name", ""),
        ("VerifiedClaim", "verified-claim", "email_verified"),
        ("RolesClaim", "roles-claim", ""),
        ("Roles__Admin", "admin-role", ""),
        ("Roles__Coach", "coach-role", ""),
        ("Roles__Student", "student-role", ""),
        ("CreatePeople", "create-people", "false"),
        ("SignOutAtProvider", "sign-out-at-provider", "false"),
        ("PasswordSignIn", "password-sign-in", "true"),
        ("BreakGlass", "break-glass", ""),
    ];

    /// <summary>A generated value, which nobody uses: a secret parameter can have no empty default.</summary>
    private static GenerateParameterDefault NoSecret { get; } = new() { MinLength = 24, Special = false };

    public static IResourceBuilder<ProjectResource> WithSchoolAccountOfParameters(this IResourceBuilder<ProjectResource> api)
    {
        var builder = api.ApplicationBuilder;
        foreach (var (setting, parameter, value) in Settings)
        {
            api.WithEnvironment(
                $"SchoolAccount__{setting}", builder.AddParameter($"school-account-{parameter}", value, publishValueAsDefault: true));
        }

        return api.WithEnvironment(
            "SchoolAccount__ClientSecret", builder.AddParameter("school-account-client-secret", NoSecret, secret: true));
    }
}
