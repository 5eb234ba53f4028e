using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Chat.Testing;

namespace Chat.IntegrationTests.Driver;

/// <summary>
/// A user with a browser of their own: the cookie, the session, and calls through the public origin. The calls of each feature are
/// extensions, such as <see cref="MessageCalls"/>.
/// </summary>
public sealed class Person : IDisposable
{
    public const string Password = DemoAccount.Password;

    private readonly CookieContainer _cookies = new();
    private readonly Uri _origin;
    private readonly HttpClient _http;

    public Person(Uri origin, string email, TimeSpan? patience = null)
    {
        _origin = origin;
        Email = email;
        _http = new(new SocketsHttpHandler { CookieContainer = _cookies, AllowAutoRedirect = false })
        {
            BaseAddress = origin,
            Timeout = patience ?? TimeSpan.FromMinutes(1),
        };
    }

    public string Email { get; }

    /// <summary>The user id, known after signing in.</summary>
    public string Id { get; private set; } = "";

    public long UserId => long.Parse(Id, CultureInfo.InvariantCulture);

    /// <summary>The <c>Cookie</c> header of this browser.</summary>
    public string Cookie
    {
        get => _cookies.GetCookieHeader(_origin);
        set => _cookies.SetCookies(_origin, value);
    }

    public void Dispose() => _http.Dispose();

    public async Task SignInAsync()
    {
        using var response = await TrySignInAsync(Password);
        Id = (await response.ShouldHoldAsync<SignedIn>()).Id;
    }

    /// <summary>Signs in on a computer that others use too.</summary>
    public async Task SignInOnSharedAsync()
    {
        using var response = await PostAsync("/api/session", new { email = Email, password = Password, shared = true });
        Id = (await response.ShouldHoldAsync<SignedIn>()).Id;
    }

    /// <summary>Uses the session; false when it is over.</summary>
    public async Task<bool> UseAsync()
    {
        using var response = await PostAsync("/api/session/use");
        response.StatusCode.ShouldBeOneOf(HttpStatusCode.NoContent, HttpStatusCode.Unauthorized);
        return response.IsSuccessStatusCode;
    }

    /// <summary>Locks the session, as a page does whose user has gone away.</summary>
    public async Task LockAsync()
    {
        using var response = await PostAsync("/api/session/lock");
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    public Task<HttpResponseMessage> TryProveAsync(string password) => PostAsync("/api/session/proof", new { password });

    public Task<HttpResponseMessage> TrySignInAsync(string password) => PostAsync("/api/session", new { email = Email, password });

    public async Task SignOutAsync()
    {
        using var response = await DeleteAsync("/api/session");
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    /// <summary>The same browser with the same session, whose calls go to another address.</summary>
    /// <param name="entrance">The address for the calls.</param>
    /// <param name="patience">The timeout of a call.</param>
    public Person Via(Uri entrance, TimeSpan patience) => new(entrance, Email, patience) { Id = Id, Cookie = Cookie };

    /// <summary>Opens a socket for notices, through the public origin or at one node.</summary>
    public Task<NoticeSocket> ListenAsync(Uri? node = null) => NoticeSocket.OpenAsync(node ?? _origin, Cookie, Origin);

    /// <summary>The <c>Origin</c> header of the browser.</summary>
    public string Origin => _origin.GetLeftPart(UriPartial.Authority);

    public Task<HttpResponseMessage> GetAsync(string path) => CallAsync(HttpMethod.Get, path, null);

    public Task<HttpResponseMessage> DeleteAsync(string path) => CallAsync(HttpMethod.Delete, path, null);

    public Task<HttpResponseMessage> PutAsync(string path, object? body = null) =>
        CallAsync(HttpMethod.Put, path, body is null ? null : JsonContent.Create(body));

    public Task<HttpResponseMessage> PostAsync(string path, object? body = null) =>
        CallAsync(HttpMethod.Post, path, body is null ? null : JsonContent.Create(body));

    /// <summary>Sends bytes unchanged.</summary>
    public Task<HttpResponseMessage> SendRawAsync(HttpMethod method, string path, byte[] body, string type = "application/json")
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return CallAsync(method, path, content);
    }

    public Task<HttpResponseMessage> SendRawAsync(HttpMethod method, string path, string body) =>
        SendRawAsync(method, path, Encoding.UTF8.GetBytes(body));

    public async Task<HttpResponseMessage> CallAsync(
        HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await _http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static string MessagesWith(string peerId) => $"/api/conversations/{peerId}/messages";
}
