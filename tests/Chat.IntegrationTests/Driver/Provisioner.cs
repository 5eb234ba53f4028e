using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Chat.IntegrationTests.Driver;

/// <summary>A program that manages accounts with SCIM, as Entra ID does.</summary>
public sealed class Provisioner : IDisposable
{
    private static readonly string[] UserSchemas = ["urn:ietf:params:scim:schemas:core:2.0:User"];

    private readonly HttpClient _http;

    /// <param name="origin">The address of the web app, or of one API.</param>
    /// <param name="secret">The token; null for none.</param>
    /// <param name="from">The network address to call from, where the origin is an API; null for the real one.</param>
    public Provisioner(Uri origin, string? secret, string? from = null)
    {
        _http = new() { BaseAddress = origin };
        if (secret is not null) _http.DefaultRequestHeaders.Authorization = new("Bearer", secret);
        if (from is not null) _http.DefaultRequestHeaders.Add("X-Forwarded-For", from);
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Calls a path below that of SCIM, and expects a status.</summary>
    /// <returns>The body; null for an empty one.</returns>
    public async Task<JsonObject?> CallAsync(
        string method, string path, string? body = null, HttpStatusCode status = HttpStatusCode.OK, string? type = null)
    {
        using var response = await SendAsync(method, path, body);
        var text = await response.TextAsync();
        response.StatusCode.ShouldBe(status, $"{method} {path}: {text}");
        if (text.Length == 0) return null;
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/scim+json");
        var json = JsonNode.Parse(text)!.AsObject();
        if ((int)status >= 400)
        {
            ((string?)json["schemas"]?[0]).ShouldBe("urn:ietf:params:scim:api:messages:2.0:Error");
            ((string?)json["status"]).ShouldBe($"{(int)status}");
            ((string?)json["detail"]).ShouldNotBeNullOrEmpty();
            ((string?)json["scimType"]).ShouldBe(type);
        }

        return json;
    }

    public Task<HttpResponseMessage> SendAsync(string method, string path, string? body = null)
    {
        var request = new HttpRequestMessage(new(method), $"/api/scim/v2/{path}");
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/scim+json");
        return _http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Makes a user and returns the id.</summary>
    public async Task<string> CreateAsync(string email, string name = "Sam", string role = "student")
    {
        var body = JsonSerializer.Serialize(new
        {
            schemas = UserSchemas,
            userName = email,
            displayName = name,
            active = true,
            roles = new[] { new { value = role } },
        });
        return (string)(await CallAsync("POST", "Users", body, HttpStatusCode.Created))!["id"]!;
    }

    public Task<JsonObject?> PatchAsync(
        string path, string operations, HttpStatusCode status = HttpStatusCode.OK, string? type = null) =>
        CallAsync(
            "PATCH",
            path,
            $$"""{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{{operations}}]}""",
            status,
            type);
}

/// <summary>An API token, as the admin who makes it sees it once.</summary>
public sealed record MadeToken(ApiToken Token, string Secret);

/// <summary>An API token without its secret.</summary>
public sealed record ApiToken(
    long Id, string Name, string Scope, DateTimeOffset? ExpiresAt, DateOnly? LastUsedOn, DateTimeOffset? RevokedAt);

/// <summary>The calls of admins about API tokens.</summary>
public static class TokenCalls
{
    public static async Task<MadeToken> MakeTokenAsync(this Person admin, string name = "Entra ID", DateTimeOffset? expiresAt = null)
    {
        using var response = await admin.PostAsync("/api/admin/tokens", new { name, scope = "scim", expiresAt });
        return await response.ShouldHoldAsync<MadeToken>(HttpStatusCode.Created);
    }

    public static async Task<Provisioner> ProvisionerAsync(this Person admin, Uri origin) =>
        new(origin, (await admin.MakeTokenAsync()).Secret);
}
