using System.Net.Http.Json;
using System.Text.Json;
using Chat.LoadTests.Measures;

namespace Chat.LoadTests.Wire;

/// <summary>The calls of a signed-in user. Every response other than 2xx is counted.</summary>
internal sealed class Calls(Account account, Uri origin, HttpClient http, Figures figures)
{
    /// <exception cref="HttpRequestException">There was no response, or not a 2xx.</exception>
    /// <exception cref="TaskCanceledException">There was no response in time.</exception>
    public Task<T> GetAsync<T>(string path, CancellationToken cancellation) => CallAsync<T>(HttpMethod.Get, path, null, cancellation);

    /// <inheritdoc cref="GetAsync"/>
    public Task<T> PostAsync<T>(string path, object body, CancellationToken cancellation) =>
        CallAsync<T>(HttpMethod.Post, path, body, cancellation);

    private async Task<T> CallAsync<T>(HttpMethod method, string path, object? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, new Uri(origin, path));
        request.Headers.TryAddWithoutValidation("Cookie", account.Cookie);
        if (body is not null) request.Content = JsonContent.Create(body);
        try
        {
            using var response = await http.SendAsync(request, cancellation);
            if (!response.IsSuccessStatusCode)
                figures.Refused(method.Method, (int)response.StatusCode, response.Headers.RetryAfter is not null);
            response.EnsureSuccessStatusCode();
            return await response.Content.ReadFromJsonAsync<T>(cancellation) ?? throw new JsonException($"{path} was answered with null.");
        }
        catch (HttpRequestException exception) when (exception.StatusCode is null)
        {
            figures.Failed($"{method} {exception.HttpRequestError}");
            throw;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            figures.Failed($"{method} timeout");
            throw;
        }
    }
}
