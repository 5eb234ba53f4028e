using Chat.Api.Database;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Chat.UnitTests.Api;

/// <summary>Asks an endpoint like the one of Azure Container Apps for the tokens of its identities.</summary>
public sealed class IdentityTokensTests : IAsyncLifetime
{
    private readonly TaskCompletionSource<string> _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly WebApplication _azure = WebApplication.CreateSlimBuilder().Build();

    public async ValueTask InitializeAsync()
    {
        _azure.Urls.Add("http://127.0.0.1:0");
        _azure.MapGet("/token", (HttpRequest request) =>
        {
            _asked.TrySetResult($"{request.Headers["X-IDENTITY-HEADER"]} {request.Query["client_id"]} {request.Query["resource"]}");
            return new Dictionary<string, string>
            {
                ["access_token"] = "token",
                ["token_type"] = "Bearer",
                ["resource"] = request.Query["resource"].ToString(),
                ["expires_on"] = $"{DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds()}",
            };
        });
        await _azure.StartAsync(TestContext.Current.CancellationToken);
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", $"{_azure.Urls.Single()}/token");
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", "header");
    }

    public async ValueTask DisposeAsync()
    {
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", null);
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", null);
        await _azure.DisposeAsync();
    }

    [Fact]
    public async Task A_user_without_a_password_signs_in_with_a_token_of_its_identity()
    {
        await using var source = Build("Host=localhost;Port=1;Username=chat-api", client: "the-api");

        var asked = await _asked.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        asked.ShouldBe("header the-api https://ossrdbms-aad.database.windows.net");
    }

    [Theory]
    [InlineData("Host=localhost;Port=1;Username=chat_api;Password=secret", "the-api")]
    [InlineData("Host=localhost;Port=1;Username=chat_api", null)]
    public async Task No_token_is_asked_for_with_a_password_or_without_an_identity(string connectionString, string? client)
    {
        await using var source = Build(connectionString, client);

        // Nobody listens at that address. If the connection needed a token, it would have asked for one by now.
        await Should.ThrowAsync<NpgsqlException>(async () => await source.OpenConnectionAsync(TestContext.Current.CancellationToken));
        _asked.Task.IsCompleted.ShouldBeFalse();
    }

    private static NpgsqlDataSource Build(string connectionString, string? client)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        builder.UseIdentity(Settings(client));
        return builder.Build();
    }

    private static IConfiguration Settings(string? client) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("AZURE_CLIENT_ID", client)]).Build();
}
