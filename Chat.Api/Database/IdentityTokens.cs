using Azure.Core;
using Azure.Identity;
using Npgsql;

namespace Chat.Api.Database;

/// <summary>In Azure the API signs in to PostgreSQL with a token of its managed identity, which expires after an hour.</summary>
internal static class IdentityTokens
{
    /// <summary>The environment variable of Azure's libraries that selects one of a program's identities.</summary>
    private const string ClientId = "AZURE_CLIENT_ID";

    private static readonly TimeSpan Renewal = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(5);
    private static readonly TokenRequestContext Postgres = new(["https://ossrdbms-aad.database.windows.net/.default"]);

    /// <summary>Lets connections use a token when there is no password and an identity is configured.</summary>
    public static void UseIdentity(this NpgsqlDataSourceBuilder postgres, IConfiguration configuration)
    {
        if (configuration[ClientId] is not { Length: > 0 } client || postgres.ConnectionStringBuilder.Password is { Length: > 0 }) return;
        var credential = new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(client));
        postgres.UsePeriodicPasswordProvider(
            async (_, cancellation) => (await credential.GetTokenAsync(Postgres, cancellation)).Token, Renewal, Retry);
    }
}
