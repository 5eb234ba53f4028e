using System.Net;

namespace Chat.IntegrationTests.Driver;

/// <summary>The calls about conversations: the list, its marks, and typing.</summary>
public static class ConversationCalls
{
    /// <summary>Whether the peer counts as present. A list without an answer of Redis does not tell, and is requested again.</summary>
    public static async Task<bool> SeesPeerAsync(this Person person) =>
        (await Eventually.SeeAsync(person.ConversationAsync, conversation => conversation.Peer.Present is not null)).Peer.Present == true;

    public static async Task<IReadOnlyList<Conversation>> ListAsync(this Person person)
    {
        using var response = await person.GetAsync("/api/conversations");
        return await response.ShouldHoldAsync<List<Conversation>>();
    }

    /// <summary>The conversation of a user who has only one.</summary>
    public static async Task<Conversation> ConversationAsync(this Person person) => (await person.ListAsync()).ShouldHaveSingleItem();

    public static async Task ReadUpToAsync(this Person person, Person peer, long seq)
    {
        using var response = await person.PutAsync($"/api/conversations/{peer.Id}/read", new { seq });
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    /// <summary>Sets a private mark in a conversation: <c>pin</c> or <c>unread</c>.</summary>
    public static async Task MarkAsync(this Person person, Person peer, string mark)
    {
        using var response = await person.PutAsync($"/api/conversations/{peer.Id}/{mark}");
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    /// <summary>Removes a private mark.</summary>
    public static async Task UnmarkAsync(this Person person, Person peer, string mark)
    {
        using var response = await person.DeleteAsync($"/api/conversations/{peer.Id}/{mark}");
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    /// <summary>Settles the messages up to here.</summary>
    public static async Task SettleAsync(this Person person, Person peer, long seq)
    {
        using var response = await person.PutAsync($"/api/conversations/{peer.Id}/settled", new { seq });
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    public static async Task TypeAsync(this Person person, Person peer)
    {
        using var response = await person.PostAsync($"/api/conversations/{peer.Id}/typing");
        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }
}
