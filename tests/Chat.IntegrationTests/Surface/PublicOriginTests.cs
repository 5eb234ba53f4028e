using System.Net;
using System.Text.RegularExpressions;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Surface;

public sealed partial class PublicOriginTests(CalmChat chat) : IDisposable
{
    private readonly Person _anyone = new(chat.Web, "");

    public void Dispose() => _anyone.Dispose();

    [Theory]
    [InlineData("/")]
    [InlineData("/conversations/42")]
    [InlineData("/api/session")]
    [InlineData("/api/no-such-thing")]
    [InlineData("/hubs/notices")]
    [InlineData("/missing.js")]
    public async Task Everything_comes_with_the_security_headers(string path)
    {
        using var response = await _anyone.GetAsync(path);
        var policy = response.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("script-src 'self'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        response.Headers.Contains("Server").ShouldBeFalse();
        response.Headers.Contains("X-Powered-By").ShouldBeFalse();
    }

    [Theory]
    [InlineData("/openapi/v1.json")]
    [InlineData("/missing.js")]
    [InlineData("/appsettings.json")]
    [InlineData("/../appsettings.json")]
    [InlineData("/%2e%2e/appsettings.json")]
    public async Task Only_the_client_the_api_and_the_hub_are_public(string path)
    {
        using var response = await _anyone.GetAsync(path);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/index.html")]
    [InlineData("/conversations/42")]
    public async Task The_page_is_never_kept_and_holds_nothing_inline(string path)
    {
        using var response = await _anyone.GetAsync(path);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.CacheControl.ShouldNotBeNull().NoStore.ShouldBeTrue();
        var page = await response.TextAsync();
        Inline().Matches(page).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/conversations/42", "text/html")]
    [InlineData("/icon.svg", "image/svg+xml")]
    [InlineData("/health", "text/plain")]
    [InlineData("/.well-known/security.txt", "text/plain")]
    public async Task Text_says_in_which_characters_it_is_written(string path, string type)
    {
        using var response = await _anyone.GetAsync(path);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType?.ToString().ShouldBe($"{type}; charset=utf-8");
    }

    [Fact]
    public async Task Finders_of_weaknesses_are_told_whom_to_write_to()
    {
        using var response = await _anyone.GetAsync("/.well-known/security.txt");
        (await response.TextAsync()).ShouldStartWith($"Contact: {CalmChat.SecurityContact}\nExpires: ");
    }

    [Fact]
    public async Task Hashed_files_are_kept_for_ever()
    {
        using var page = await _anyone.GetAsync("/");
        var assets = Asset().Matches(await page.TextAsync()).Select(match => match.Groups[1].Value).ToList();
        assets.ShouldNotBeEmpty();
        foreach (var asset in assets)
        {
            using var response = await _anyone.GetAsync(asset);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            if (asset.EndsWith(".js", StringComparison.Ordinal) || asset.EndsWith(".css", StringComparison.Ordinal))
                response.Content.Headers.ContentType?.CharSet.ShouldBe("utf-8");
            var caching = response.Headers.CacheControl.ShouldNotBeNull();
            caching.MaxAge.ShouldBe(TimeSpan.FromDays(365));
            caching.ToString().ShouldContain("immutable");
        }
    }

    [Fact]
    public async Task An_unknown_path_of_the_api_is_a_problem_and_not_the_page()
    {
        using var pair = await chat.NewPairAsync();
        using var response = await pair.Student.GetAsync("/api/no-such-thing");
        await response.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    /// <summary>A browser uses the server's time instead of its own clock to tell which messages can still be edited.</summary>
    [Fact]
    public async Task The_servers_time_comes_with_each_answer()
    {
        using var pair = await chat.NewPairAsync();
        using var sent = await pair.Student.TrySendAsync(pair.Coach.Id, Guid.NewGuid(), "Now");
        using var fetched = await pair.Coach.GetAsync(Person.MessagesWith(pair.Student.Id));
        using var refused = await _anyone.GetAsync("/api/session");
        var sentAt = (await sent.ShouldHoldAsync<Message>(HttpStatusCode.Created)).SentAt;
        foreach (var answer in (HttpResponseMessage[])[sent, fetched, refused])
            (answer.Headers.Date.ShouldNotBeNull() - sentAt).Duration().ShouldBeLessThan(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Cookies_of_other_programs_are_borne_and_too_many_are_named()
    {
        using var pair = await chat.NewPairAsync();
        using var usual = await CallAsync("/api/conversations", 39);
        usual.StatusCode.ShouldBe(HttpStatusCode.OK);
        await using var socket = await NoticeSocket.OpenAsync(chat.Web, $"{CookiesOf(39)}; {pair.Student.Cookie}", pair.Student.Origin);
        socket.IsOpen.ShouldBeTrue();

        using var refused = await CallAsync("/api/conversations", 70);
        await refused.ShouldBeProblemAsync(HttpStatusCode.RequestHeaderFieldsTooLarge, "headers-too-large");
        using var page = await CallAsync("/", 70);
        page.StatusCode.ShouldBe(HttpStatusCode.OK);

        Task<HttpResponseMessage> CallAsync(string path, int kilobytes) =>
            pair.Student.CallAsync(HttpMethod.Get, path, null, ("Cookie", CookiesOf(kilobytes)));

        static string CookiesOf(int kilobytes) =>
            string.Join("; ", Enumerable.Range(0, kilobytes).Select(number => $"other{number}={new string('x', 1000)}"));
    }

    [GeneratedRegex("""<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=""", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex("""(?:src|href)="(/assets/[^"]+)""")]
    private static partial Regex Asset();
}
