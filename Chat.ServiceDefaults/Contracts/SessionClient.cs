using System.Net;
using System.Net.Http.Json;

namespace Chat.ServiceDefaults.Contracts;

/// <summary>Asks the API for the session of a browser's cookie.</summary>
public sealed class SessionClient(HttpClient api)
{
    /// <summary>The session of a <c>Cookie</c> request header; null when the API knows of none.</summary>
    /// <exception cref="HttpRequestException">The API gave no answer, or neither 200 nor 401: the session is unknown.</exception>
    public async Task<Session?> FindAsync(string cookie, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/session");
        request.Headers.TryAddWithoutValidation("Cookie", cookie);
        using var response = await api.SendAsync(request, cancellation);
        if (response.StatusCode == HttpStatusCode.Unauthorized) return null;
        response.EnsureSuccessStatusCode();
        var user = await response.Content.ReadFromJsonAsync<SignedInUser>(cancellation);
        var id = response.Headers.TryGetValues(Session.Header, out var values) ? values.Single() : null;
        return user is not null && Guid.TryParse(id, out var session)
            ? new Session(session, user)
            : throw new HttpRequestException("The API's answer holds no session.");
    }
}
