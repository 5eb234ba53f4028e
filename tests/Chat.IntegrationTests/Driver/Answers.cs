using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Chat.IntegrationTests.Driver;

/// <summary>Expectations for responses.</summary>
public static class Answers
{
    public static async Task<T> ShouldHoldAsync<T>(this HttpResponseMessage response, HttpStatusCode status = HttpStatusCode.OK)
    {
        await response.ShouldHaveStatusAsync(status);
        return (await response.Content.ReadFromJsonAsync<T>(TestContext.Current.CancellationToken))!;
    }

    /// <summary>Expects a problem by RFC 9457, with the type that clients check, and without caching.</summary>
    /// <returns>The problem, whose other members the caller may check.</returns>
    public static async Task<JsonElement> ShouldBeProblemAsync(this HttpResponseMessage response, HttpStatusCode status, string slug)
    {
        await response.ShouldHaveStatusAsync(status);
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        response.Headers.CacheControl?.NoStore.ShouldBeTrue();
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        problem.GetProperty("type").GetString().ShouldBe($"urn:chat:problem:{slug}");
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        problem.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        return problem;
    }

    public static Task<string> TextAsync(this HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static async Task ShouldHaveStatusAsync(this HttpResponseMessage response, HttpStatusCode status)
    {
        if (response.StatusCode == status) return;
        var request = response.RequestMessage;
        response.StatusCode.ShouldBe(status, $"{request?.Method} {request?.RequestUri}: {await response.TextAsync()}");
    }
}
