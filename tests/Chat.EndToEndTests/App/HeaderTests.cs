using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Chat.EndToEndTests.App;

/// <summary>The headers of the public origin.</summary>
public sealed class HeaderTests(RunningChat chat) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = chat.Topology.Web };

    [Theory]
    [InlineData("/")]
    [InlineData("/conversations/9")]
    [InlineData("/api/session")]
    [InlineData("/missing.js")]
    public async Task Every_answer_forbids_what_it_does_not_need(string path)
    {
        using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'none'");
        policy.ShouldNotContain("unsafe");
        policy.ShouldContain("frame-ancestors 'none'");
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        answer.Headers.GetValues("Referrer-Policy").Single().ShouldBe("no-referrer");
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task Cookies_of_other_programs_on_the_host_are_no_trouble()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/session");
        request.Headers.Add(
            "Cookie", string.Join("; ", Enumerable.Range(1, 13).Select(number => $"other{number}={new string('x', 3000)}")));
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_page_at_a_wrong_address_is_told_the_right_one()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/session")
        {
            Content = JsonContent.Create(new { email = "a@demo.test", password = "wrong" }),
        };
        request.Headers.Add("Origin", "http://192.168.1.7:8080");
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        var address = problem.GetProperty("address").GetString();
        new Uri(address!).Port.ShouldBe(chat.Topology.Web.Port);
    }

    [Fact]
    public async Task Assets_are_kept_for_ever_and_the_page_never()
    {
        using var page = await _http.GetAsync(new Uri("/conversations/9", UriKind.Relative), TestContext.Current.CancellationToken);
        page.Headers.CacheControl!.ToString().ShouldBe("no-store, no-cache");
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var scripts = html.Split('"')
            .Where(part => part.StartsWith("/assets/", StringComparison.Ordinal) && part.EndsWith(".js", StringComparison.Ordinal))
            .ToArray();
        scripts.ShouldNotBeEmpty();
        foreach (var script in scripts)
        {
            using var asset = await _http.GetAsync(new Uri(script, UriKind.Relative), TestContext.Current.CancellationToken);
            asset.Headers.CacheControl!.ToString().ShouldContain("immutable");
        }
    }

    [Theory]
    [InlineData("/assets/missing.js")]
    [InlineData("/robots.txt")]
    [InlineData("/.well-known/security.txt")]
    [InlineData("/api/nothing")]
    [InlineData("/hubs/nothing")]
    public async Task A_file_that_does_not_exist_is_not_answered_with_the_page(string path)
    {
        using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Unauthorized);
        answer.Content.Headers.ContentType?.MediaType.ShouldNotBe("text/html");
    }

    [Fact]
    public async Task Answers_of_the_api_are_never_compressed()
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, "/api/demo-accounts");
        ask.Headers.AcceptEncoding.ParseAdd("br, gzip");
        using var answer = await _http.SendAsync(ask, TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentEncoding.ShouldBeEmpty();
    }

    public void Dispose() => _http.Dispose();
}
