using Chat.ServiceDefaults.Contracts;

namespace Chat.AppHost;

/// <summary>
/// The mail server of development, <c>maildev</c> of npm: it delivers nothing, and its page shows what it got. In the cloud the school
/// has a mail server of its own.
/// </summary>
internal static class MailServer
{
    private const string From = "Chat <chat@chat.test>";
    private const string Smtp = "smtp";
    private const string Host = "127.0.0.1";

    /// <returns>The mail server; null in the cloud, and in a run without mail.</returns>
    /// <exception cref="TopologyException">Node or the package is missing.</exception>
    public static IResourceBuilder<ExecutableResource>? AddMailServer(this IDistributedApplicationBuilder builder, CommandLine options)
    {
        if (builder.ExecutionContext.IsPublishMode || !options.Mail) return null;
        var node = Tool.Find("node", "/opt/homebrew/bin", "/usr/local/bin")
            ?? throw new TopologyException("Node is missing: https://nodejs.org/en/download. Or run without mail: --no-mail.");
        var folder = Path.Combine(Built.RepositoryRoot, "Chat.AppHost", "Mail");
        var program = Path.Combine(folder, "node_modules", "maildev", "bin", "maildev");
        if (!File.Exists(program)) throw new TopologyException($"{program} is missing. Build the solution first.");
        var (smtp, web) = (FreePorts.Take(), FreePorts.Take());

        // The address that status shows is that of the first endpoint.
        return builder.AddExecutable(Resources.Mail, node, folder, program)
            .WithArgs("--ip", Host, "--web-ip", Host, "--smtp", $"{smtp}", "--web", $"{web}")
            .WithArgs("--mail-directory", new DataFolder(options).Mail)
            .WithEndpoint(port: smtp, targetPort: smtp, scheme: Smtp, name: Smtp, isProxied: false)
            .WithHttpEndpoint(port: web, targetPort: web, isProxied: false)
            .WithUrlForEndpoint("http", url => url.DisplayText = "Mail")
            .WithUrlForEndpoint(Smtp, url => url.DisplayLocation = UrlDisplayLocation.DetailsOnly)
            .WithHttpHealthCheck("/healthz")
            .WithRestart();
    }

    /// <summary>Lets the API send mail: through the mail server of the run, or in the cloud through the one that parameters name.</summary>
    public static IResourceBuilder<ProjectResource> WithMail(
        this IResourceBuilder<ProjectResource> api, IResourceBuilder<ExecutableResource>? mail)
    {
        var builder = api.ApplicationBuilder;
        if (builder.ExecutionContext.IsPublishMode)
        {
            return api
                .WithEnvironment("Mail__Host", builder.AddParameter("mail-host", "", publishValueAsDefault: true))
                .WithEnvironment("Mail__Port", builder.AddParameter("mail-port", "587", publishValueAsDefault: true))
                .WithEnvironment("Mail__Security", builder.AddParameter("mail-security", "StartTls", publishValueAsDefault: true))
                .WithEnvironment("Mail__From", builder.AddParameter("mail-from", "", publishValueAsDefault: true))
                .WithEnvironment("Mail__User", builder.AddParameter("mail-user", "", publishValueAsDefault: true))
                .WithEnvironment("Mail__Password", builder.AddParameter("mail-password", NoPassword, secret: true));
        }

        return mail is null ? api : api
            .WithEnvironment("Mail__Host", Host)
            .WithEnvironment("Mail__Port", mail.GetEndpoint(Smtp).Property(EndpointProperty.Port))
            .WithEnvironment("Mail__Security", "None")
            .WithEnvironment("Mail__From", From);
    }

    /// <summary>
    /// A generated value, which nobody uses: a secret parameter can have no empty default, and azd would ask for one without a default.
    /// </summary>
    private static GenerateParameterDefault NoPassword { get; } = new() { MinLength = 24, Special = false };
}
