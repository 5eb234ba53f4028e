using System.Security.Cryptography;
using System.Text.Json;

namespace Chat.AppHost;

/// <summary>The passwords of a data folder, made once and readable by its owner alone.</summary>
internal sealed record Secrets(string PostgresPassword, string RedisPassword)
{
    private const int Length = 32;

    public static Secrets In(DataFolder folder)
    {
        if (File.Exists(folder.SecretsFile))
        {
            return JsonSerializer.Deserialize<Secrets>(File.ReadAllText(folder.SecretsFile), JsonSerializerOptions.Web)
                ?? throw new TopologyException($"{folder.SecretsFile} is empty.");
        }

        var secrets = new Secrets(Make(), Make());
        PrivateFile.Write(folder.SecretsFile, JsonSerializer.Serialize(secrets, JsonSerializerOptions.Web));
        return secrets;
    }

    // Letters and digits only: it goes into connection strings, URLs and configuration files as it is.
    private static string Make() =>
        RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", Length);
}
