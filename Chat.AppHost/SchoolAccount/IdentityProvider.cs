using System.Globalization;
using System.Security.Cryptography;
using Chat.ServiceDefaults.Contracts;

namespace Chat.AppHost;

/// <summary>The identity provider of development, and its client secret.</summary>
internal sealed record IdentityProvider(IResourceBuilder<ExecutableResource> Resource, string ClientSecret);

/// <summary>
/// Sign-in with a school account. In a run the provider is <c>oidc-provider</c> of npm with made-up people and without passwords; in the
/// cloud it is the school's own.
/// </summary>
internal static class IdentityProviderRegistration
{
    private const string Host = "127.0.0.1";
    private const string ClientId = "chat";

    /// <returns>The provider; null in the cloud, and in a run without <c>--school-account</c>.</returns>
    /// <exception cref="TopologyException">Node or the package is missing.</exception>
    public static IdentityProvider? AddIdentityProvider(
        this IDistributedApplicationBuilder builder, IResourceBuilder<ProjectResource> web, CommandLine options)
    {
        if (builder.ExecutionContext.IsPublishMode || !options.SchoolAccount) return null;
        var node = Tool.Find("node", "/opt/homebrew/bin", "/usr/local/bin")
            ?? throw new TopologyException("Node is missing: https://nodejs.org/en/download. Or run without --school-account.");
        var folder = Path.Combine(Built.RepositoryRoot, "Chat.AppHost", "SchoolAccount");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "oidc-provider")))
            throw new TopologyException($"The packages of {folder} are missing. Build the solution first.");
        var (port, secret) = (FreePorts.Take(), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));
        var provider = builder.AddExecutable(Resources.SchoolAccount, node, folder, Path.Combine(folder, "server.js"))
            .WithEnvironment("PORT", port.ToString(CultureInfo.InvariantCulture))
            .WithEnvironment("CHAT_ORIGIN", web.GetEndpoint("http"))
            .WithEnvironment("CLIENT_ID", ClientId)
            .WithEnvironment("CLIENT_SECRET", secret)
            .WithHttpEndpoint(port: port, targetPort: port, isProxied: false)
            .WithEndpoint("http", endpoint => endpoint.TargetHost = Host)
            .WithUrlForEndpoint("http", url => url.DisplayText = "School account")
            .WithHttpHealthCheck("/health")
            .WithRestart();
        return new(provider, secret);
    }

    /// <summary>Lets the API use the provider of the run, or in the cloud the one that parameters name.</summary>
    public static IResourceBuilder<ProjectResource> WithSchoolAccount(
        this IResourceBuilder<ProjectResource> api, IdentityProvider? provider)
    {
        if (api.ApplicationBuilder.ExecutionContext.IsPublishMode) return api.WithSchoolAccountOfParameters();
        return provider is null ? api : api
            .WithEnvironment(
                "SchoolAccount__Authority",
                ReferenceExpression.Create($"http://{Host}:{provider.Resource.GetEndpoint("http").Property(EndpointProperty.Port)}"))
            .WithEnvironment("SchoolAccount__ClientId", ClientId)
            .WithEnvironment("SchoolAccount__ClientSecret", provider.ClientSecret)
            .WithEnvironment("SchoolAccount__RolesClaim", "roles")
            .WithEnvironment("SchoolAccount__Roles__Admin", "admin")
            .WithEnvironment("SchoolAccount__Roles__Coach", "coach")
            .WithEnvironment("SchoolAccount__Roles__Student", "student");
    }
}
