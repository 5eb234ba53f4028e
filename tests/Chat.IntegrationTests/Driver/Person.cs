using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace Chat.IntegrationTests.Driver;

/// <summary>A user with a browser of their own: the cookie, and the calls of the contract through the public origin.</summary>
public sealed class Person : IDisposable
{
    public const string Password = "chat-demo-password";

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
            Timeout = patience ?? TimeSpan.FromSeconds(30),
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

    /// <summary>Sends a text and expects it to be stored.</summary>
    public async Task<Message> SendAsync(Person peer, string text)
    {
        using var response = await TrySendAsync(peer.Id, Guid.NewGuid(), text);
        return await response.ShouldHoldAsync<Message>(HttpStatusCode.Created);
    }

    public Task<HttpResponseMessage> TrySendAsync(string peerId, Guid clientId, string text) =>
        PostAsync(MessagesWith(peerId), new { clientId, text });

    /// <summary>Sends a text that answers a message.</summary>
    public Task<HttpResponseMessage> TryReplyAsync(string peerId, Guid clientId, string text, long replyTo) =>
        PostAsync(MessagesWith(peerId), new { clientId, text, replyTo });

    /// <summary>Edits one of the user's own messages.</summary>
    public async Task<Message> EditAsync(Person peer, long seq, string text)
    {
        using var response = await TryEditAsync(peer, seq, text);
        return await response.ShouldHoldAsync<Message>();
    }

    public Task<HttpResponseMessage> TryEditAsync(Person peer, long seq, string text) =>
        PutAsync($"{MessagesWith(peer.Id)}/{seq}", new { text });

    public Task<HttpResponseMessage> TryDeleteAsync(Person peer, long seq) => DeleteAsync($"{MessagesWith(peer.Id)}/{seq}");

    public Task<HttpResponseMessage> TryReactAsync(Person peer, long seq, string reaction) =>
        PutAsync($"{MessagesWith(peer.Id)}/{seq}/reaction", new { reaction });

    public Task<HttpResponseMessage> TryTakeReactionBackAsync(Person peer, long seq) =>
        DeleteAsync($"{MessagesWith(peer.Id)}/{seq}/reaction");

    /// <summary>The messages of one page.</summary>
    public async Task<Page> FetchAsync(Person peer, string query = "")
    {
        using var response = await GetAsync(MessagesWith(peer.Id) + query);
        return await response.ShouldHoldAsync<Page>();
    }

    /// <summary>Whether the peer counts as present. A list without an answer of Redis does not tell, and is requested again.</summary>
    public async Task<bool> SeesPeerAsync() =>
        (await Eventually.SeeAsync(ConversationAsync, conversation => conversation.Peer.Present is not null)).Peer.Present == true;

    public async Task<IReadOnlyList<Conversation>> ListAsync()
    {
        using var response = await GetAsync("/api/conversations");
        return await response.ShouldHoldAsync<List<Conversation>>();
    }

    /// <summary>The ledger of all messages, for an admin.</summary>
    public async Task<Ledger> LedgerAsync()
    {
        using var response = await GetAsync("/api/ledger");
        return await response.ShouldHoldAsync<Ledger>();
    }

    /// <summary>The conversation of a user who has only one.</summary>
    public async Task<Conversation> ConversationAsync() => (await ListAsync()).ShouldHaveSingleItem();

    public async Task ReadUpToAsync(Person peer, long seq)
    {
        using var response = await PutAsync($"/api/conversations/{peer.Id}/read", new { seq });
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    /// <summary>Sets a private mark in a conversation: <c>pin</c> or <c>unread</c>.</summary>
    public async Task MarkAsync(Person peer, string mark)
    {
        using var response = await PutAsync($"/api/conversations/{peer.Id}/{mark}");
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    /// <summary>Removes a private mark.</summary>
    public async Task UnmarkAsync(Person peer, string mark)
    {
        using var response = await DeleteAsync($"/api/conversations/{peer.Id}/{mark}");
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    /// <summary>Settles the messages up to here.</summary>
    public async Task SettleAsync(Person peer, long seq)
    {
        using var response = await PutAsync($"/api/conversations/{peer.Id}/settled", new { seq });
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    public async Task<IReadOnlyList<SavedReply>> SavedRepliesAsync()
    {
        using var response = await GetAsync("/api/me/saved-replies");
        return await response.ShouldHoldAsync<List<SavedReply>>();
    }

    public Task<HttpResponseMessage> TryKeepReplyAsync(Guid id, string title, string text) =>
        PutAsync($"/api/me/saved-replies/{id}", new { title, text });

    public Task<HttpResponseMessage> TryScheduleAsync(string peerId, Guid clientId, string text, DateTimeOffset sendAt) =>
        PostAsync($"/api/conversations/{peerId}/scheduled-messages", new { clientId, text, sendAt });

    /// <summary>The scheduled messages to the peer.</summary>
    public async Task<IReadOnlyList<ScheduledMessage>> ScheduledAsync(Person peer)
    {
        using var response = await GetAsync($"/api/conversations/{peer.Id}/scheduled-messages");
        return await response.ShouldHoldAsync<List<ScheduledMessage>>();
    }

    public Task<HttpResponseMessage> TryRemindAsync(string peerId, long seq, DateTimeOffset dueAt) =>
        PutAsync($"{MessagesWith(peerId)}/{seq}/reminder", new { dueAt });

    /// <summary>The messages with a reminder of this user.</summary>
    public async Task<IReadOnlyList<OwnReminder>> RemindersAsync()
    {
        using var response = await GetAsync("/api/me/reminders");
        return await response.ShouldHoldAsync<List<OwnReminder>>();
    }

    public async Task ShowLastSeenAsync(bool showsLastSeen)
    {
        using var response = await PutAsync("/api/me/privacy", new { showsLastSeen });
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    public async Task TypeAsync(Person peer)
    {
        using var response = await PostAsync($"/api/conversations/{peer.Id}/typing");
        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    public async Task DeclareAsync(string availability)
    {
        using var response = await PutAsync("/api/me/availability", new { availability });
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    /// <summary>Sets the settings beside a coach's availability.</summary>
    public async Task SetAvailabilityAsync(string? awayText = null, int? replyWithin = null, object? officeHours = null)
    {
        using var response = await PutAsync("/api/me/availability/settings", new { awayText, replyWithin, officeHours });
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent, await response.TextAsync());
    }

    public async Task<IReadOnlyList<Session>> SessionsAsync()
    {
        using var response = await GetAsync("/api/me/sessions");
        return await response.ShouldHoldAsync<List<Session>>();
    }

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
