using System.Globalization;

namespace Chat.AppHost;

/// <summary>Settings of the services that differ between a developer's machine and the cloud.</summary>
internal static class Settings
{
    private const int PasswordLength = 32;

    /// <summary>A secret that is generated once: kept in the user secrets here, asked of azd there.</summary>
    public static IResourceBuilder<ParameterResource> AddPassword(this IDistributedApplicationBuilder builder, string name) =>
        builder.AddParameter(name, new GenerateParameterDefault { MinLength = PasswordLength, Special = false }, secret: true, persist: true);

    /// <summary>Here the demo accounts; in the cloud there are none, and the first admin is a parameter.</summary>
    public static IResourceBuilder<ProjectResource> WithFirstAccounts(this IResourceBuilder<ProjectResource> migrate, int pairs, int students)
    {
        var builder = migrate.ApplicationBuilder;
        return builder.ExecutionContext.IsPublishMode
            ? migrate
                .WithEnvironment("Admin__Email", builder.AddParameter("admin-email"))
                .WithEnvironment("Admin__Password", builder.AddParameter("admin-password", secret: true))
            : migrate
                .WithEnvironment("Demo__Pairs", pairs.ToString(CultureInfo.InvariantCulture))
                .WithEnvironment("Demo__Students", students.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Without launch profiles the services would take themselves for production.</summary>
    public static void RunServicesIn(this IDistributedApplicationBuilder builder, string environment, params IEnumerable<IResourceBuilder<ProjectResource>> services)
    {
        if (builder.ExecutionContext.IsPublishMode) return;
        foreach (var service in services)
        {
            service.WithEnvironment("ASPNETCORE_ENVIRONMENT", environment);
        }
    }
}
