using Aspire.Hosting.Publishing;
using Chat.ServiceDefaults.Contracts;
using Microsoft.Extensions.Logging.Abstractions;

namespace Chat.AppHost;

/// <summary>The arguments and environment variables of a service, as parameters of the module that deploys it.</summary>
internal sealed class CloudSettings(IResourceBuilder<ProjectResource> service, BicepResource cloud)
{
    private const string DatabaseConnection = $"ConnectionStrings__{Resources.Database}";
    private const string RedisConnection = $"ConnectionStrings__{Resources.Redis}";

    /// <summary>The path at which the modules mount the master keys.</summary>
    private const string MountedKeys = "/mnt/secrets/master-keys";

    /// <summary>The variable that tells Azure's library which of the service's identities to use.</summary>
    private const string ClientId = "AZURE_CLIENT_ID";

    private readonly List<KeyValuePair<string, string>> _plain = [];
    private readonly List<KeyValuePair<string, string>> _secret = [];

    public async Task AddToAsync(Dictionary<string, object> parameters, ManifestPublishingContext context)
    {
        var configuration = await ExecutionConfigurationBuilder.Create(service.Resource)
            .WithArgumentsConfig()
            .WithEnvironmentVariablesConfig()
            .BuildAsync(context.ExecutionContext, NullLogger.Instance, context.CancellationToken);
        if (configuration.Exception is { } exception) throw exception;

        var arguments = configuration.ArgumentsWithUnprocessed.Select(argument => argument.Processed);
        if (string.Join(' ', arguments) is { Length: > 0 } line) parameters["arguments"] = line;
        foreach (var (name, (value, expression)) in configuration.EnvironmentVariablesWithUnprocessed)
            Add(name, value, expression, parameters);
        parameters["settings"] = ManifestText.Json(_plain);
        if (_secret.Count > 0) parameters["secretSettings"] = ManifestText.Json(_secret);
    }

    private void Add(string name, object? value, string expression, Dictionary<string, object> parameters)
    {
        if (name == RedisConnection)
        {
            // The module adds the key.
            parameters["redis"] = service.ApplicationBuilder.Module(CloudServers.RedisServerName).Output("name");
            parameters["redisConnection"] = value!;
            return;
        }

        if (name == MasterKeyFile.Setting)
        {
            // The module mounts the keys as a file, because environment variables show in dashboards and dumps.
            parameters["masterKeys"] = value!;
            _plain.Add(new(name, MountedKeys));
            return;
        }

        if (name == DatabaseConnection)
        {
            var identity = value is ConnectionStringReference { Resource.Name: Servers.OwnedDatabase } ? "owner" : "api";
            parameters["databaseIdentityId"] = cloud.Output($"{identity}IdentityId");
            _plain.Add(new(ClientId, cloud.Output($"{identity}ClientId").ValueExpression));

            // The owner makes a role for the API.
            if (identity == "owner") _plain.Add(new("ApiRole__ObjectId", cloud.Output("apiPrincipalId").ValueExpression));
        }

        (IsSecret(value) ? _secret : _plain).Add(new(name, value is string text ? ManifestText.Of(text) : expression));
    }

    private static bool IsSecret(object? value) => value switch
    {
        ParameterResource parameter => parameter.Secret,
        ConnectionStringReference => false,
        IValueWithReferences composed => composed.References.Any(IsSecret),
        _ => false,
    };
}
