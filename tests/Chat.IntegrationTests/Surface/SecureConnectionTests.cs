using System.Net;
using System.Net.Sockets;
using System.Text;
using Chat.IntegrationTests.Driver;

namespace Chat.IntegrationTests.Surface;

/// <summary>Calls that came to the ingress over http, and over https, at the web service in production.</summary>
public sealed class SecureConnectionTests(SecureWeb web) : IClassFixture<SecureWeb>, IDisposable
{
    /// <summary>Leaves the text of an address as it is.</summary>
    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly HttpClient _http = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        BaseAddress = web.Address,
    };

    public void Dispose() => _http.Dispose();

    [Theory]
    [InlineData("GET", "/")]
    [InlineData("HEAD", "/")]
    [InlineData("GET", "/conversations/42?tab=files%20of%20all")]
    [InlineData("GET", "/icon.svg")]
    [InlineData("GET", "/.well-known/security.txt")]
    [InlineData("GET", "//evil.example/%2e%2e")]
    public async Task A_page_or_a_file_is_redirected_to_https(string method, string path)
    {
        using var response = await CallAsync(method, path, "http");
        response.StatusCode.ShouldBe(HttpStatusCode.PermanentRedirect);
        response.Headers.GetValues("Location").ShouldHaveSingleItem().ShouldStartWith($"https://{SecureWeb.Host}/");
        if (!path.Contains("%2e", StringComparison.Ordinal))
            response.Headers.GetValues("Location").ShouldBe([$"https://{SecureWeb.Host}{path}"]);
        response.Headers.Contains("Strict-Transport-Security").ShouldBeFalse("a browser ignores it there");
    }

    [Theory]
    [InlineData("GET", "/api/session")]
    [InlineData("POST", "/api/session")]
    [InlineData("DELETE", "/API/session")]
    [InlineData("GET", "/api/scim/v2/Users")]
    [InlineData("POST", "/api/session/school-account/backchannel-logout")]
    [InlineData("GET", "/api/session/school-account/callback?code=secret")]
    [InlineData("GET", "/hubs/notices")]
    [InlineData("GET", "/%61pi/session")]
    [InlineData("POST", "/")]
    [InlineData("PUT", "/icon.svg")]
    public async Task Every_other_call_is_refused_and_not_redirected(string method, string path)
    {
        using var response = await CallAsync(method, path, "http");
        await response.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "https-required");
        response.Headers.Location.ShouldBeNull();
        response.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task Over_https_all_is_served_and_browsers_are_told_to_stay_there()
    {
        using var page = await CallAsync("GET", "/", "https");
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Headers.GetValues("Strict-Transport-Security").ShouldBe(["max-age=31536000; includeSubDomains"]);
        using var call = await CallAsync("GET", "/api/session", "https");
        await call.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
        call.Headers.GetValues("Strict-Transport-Security").ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("/alive")]
    [InlineData("/health")]
    public async Task Probes_of_the_platform_come_over_http(string path)
    {
        using var response = await _http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>The ingress names the scheme last, after anything that the caller wrote.</summary>
    [Fact]
    public async Task A_caller_who_claims_https_is_not_believed()
    {
        using var response = await CallAsync("GET", "/api/session", "https, http");
        await response.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "https-required");
    }

    [Fact]
    public async Task No_body_is_asked_for_before_the_refusal()
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(web.Address.Host, web.Address.Port, TestContext.Current.CancellationToken);
        await using var stream = socket.GetStream();
        var head = $"POST /api/session HTTP/1.1\r\nHost: {SecureWeb.Host}\r\nX-Forwarded-Proto: http\r\nContent-Type: application/json\r\n"
            + "Content-Length: 60000\r\nExpect: 100-continue\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(15));
        (await reader.ReadLineAsync(limit.Token)).ShouldBe("HTTP/1.1 403 Forbidden");
    }

    [Fact]
    public async Task An_exposed_token_is_in_the_log_without_itself()
    {
        const string Token = "chat_scim_0123456789abcdefghijklmnopqrstuvwxyzABCDEFG";

        // Retry, because the log has at most one line a second.
        await Eventually.TrueAsync(async () =>
        {
            using var refused = await CallAsync("GET", "/api/scim/v2/Users", "http", ("Authorization", $"Bearer {Token}"));
            refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            return web.Output.Contains("A call over http was refused; others may have read its secret: token", StringComparison.Ordinal);
        });
        web.Output.ShouldContain("4160");
        web.Output.ShouldNotContain(Token);
    }

    private async Task<HttpResponseMessage> CallAsync(
        string method, string path, string scheme, params (string Name, string Value)[] headers)
    {
        var origin = web.Address.GetLeftPart(UriPartial.Authority);
        using var request = new HttpRequestMessage(new(method), new Uri($"{origin}{path}", AsWritten));
        request.Headers.Host = SecureWeb.Host;
        request.Headers.Add("X-Forwarded-Proto", scheme);
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        if (method is "POST" or "PUT") request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        return await _http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
