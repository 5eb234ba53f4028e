using System.Net;

namespace Chat.IntegrationTests.Driver;

/// <summary>The calls about the user's own settings.</summary>
public static class AccountCalls
{
    public static async Task<IReadOnlyList<SavedReply>> SavedRepliesAsync(this Person person)
    {
        using var response = await person.GetAsync("/api/me/saved-replies");
        return await response.ShouldHoldAsync<List<SavedReply>>();
    }

    public static Task<HttpResponseMessage> TryKeepReplyAsync(this Person person, Guid id, string title, string text) =>
        person.PutAsync($"/api/me/saved-replies/{id}", new { title, text });

    public static async Task ShowLastSeenAsync(this Person person, bool showsLastSeen)
    {
        using var response = await person.PutAsync("/api/me/privacy", new { showsLastSeen });
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    public static async Task DeclareAsync(this Person person, string availability)
    {
        using var response = await person.PutAsync("/api/me/availability", new { availability });
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    /// <summary>Sets the settings beside a coach's availability.</summary>
    public static async Task SetAvailabilityAsync(
        this Person person, string? awayText = null, int? replyWithin = null, object? officeHours = null)
    {
        using var response = await person.PutAsync("/api/me/availability/settings", new { awayText, replyWithin, officeHours });
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent, await response.TextAsync());
    }

    public static async Task<IReadOnlyList<Session>> SessionsAsync(this Person person)
    {
        using var response = await person.GetAsync("/api/me/sessions");
        return await response.ShouldHoldAsync<List<Session>>();
    }
}
