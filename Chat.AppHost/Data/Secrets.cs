using System.Security.Cryptography;
using System.Text.Json;

namespace Chat.AppHost;

/// <summary>The passwords of a data folder, made once and readable by its owner alone.</summary>
internal sealed record Secrets(string PostgresPassword, string ApiPassword, string RedisPassword)
{
    private const int Length = 32;

    public static Secrets In(DataFolder folder)
    {
        if (File.Exists(folder.SecretsFile))
        {
            var found = JsonSerializer.Deserialize<Secrets>(File.ReadAllText(folder.SecretsFile), JsonSerializerOptions.Web)
                ?? throw new TopologyException($"{folder.SecretsFile} is empty.");

            // The folder is older than the API's own role.
            return found.ApiPassword is null ? (found with { ApiPassword = Make() }).WriteTo(folder) : found;
        }

        return new Secrets(Make(), Make(), Make()).WriteTo(folder);
    }

    private Secrets WriteTo(DataFolder folder)
    {
        PrivateFile.Write(folder.SecretsFile, JsonSerializer.Serialize(this, JsonSerializerOptions.Web));
        return this;
    }

    // Use letters and digits only, because the password goes into connection strings, URLs and configuration files unescaped.
    private static string Make() =>
        RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", Length);
}
