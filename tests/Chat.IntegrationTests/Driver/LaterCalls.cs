namespace Chat.IntegrationTests.Driver;

/// <summary>The calls about scheduled messages and reminders.</summary>
public static class LaterCalls
{
    public static Task<HttpResponseMessage> TryScheduleAsync(
        this Person person, string peerId, Guid clientId, string text, DateTimeOffset sendAt) =>
        person.PostAsync($"/api/conversations/{peerId}/scheduled-messages", new { clientId, text, sendAt });

    /// <summary>The scheduled messages to the peer.</summary>
    public static async Task<IReadOnlyList<ScheduledMessage>> ScheduledAsync(this Person person, Person peer)
    {
        using var response = await person.GetAsync($"/api/conversations/{peer.Id}/scheduled-messages");
        return await response.ShouldHoldAsync<List<ScheduledMessage>>();
    }

    public static Task<HttpResponseMessage> TryRemindAsync(this Person person, string peerId, long seq, DateTimeOffset dueAt) =>
        person.PutAsync($"{Person.MessagesWith(peerId)}/{seq}/reminder", new { dueAt });

    /// <summary>The messages with a reminder of this user.</summary>
    public static async Task<IReadOnlyList<OwnReminder>> RemindersAsync(this Person person)
    {
        using var response = await person.GetAsync("/api/me/reminders");
        return await response.ShouldHoldAsync<List<OwnReminder>>();
    }
}
