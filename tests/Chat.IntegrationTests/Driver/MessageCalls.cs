using System.Net;

namespace Chat.IntegrationTests.Driver;

/// <summary>The calls about messages.</summary>
public static class MessageCalls
{
    /// <summary>Sends a text and expects it to be stored.</summary>
    public static async Task<Message> SendAsync(this Person person, Person peer, string text)
    {
        using var response = await person.TrySendAsync(peer.Id, Guid.NewGuid(), text);
        return await response.ShouldHoldAsync<Message>(HttpStatusCode.Created);
    }

    public static Task<HttpResponseMessage> TrySendAsync(this Person person, string peerId, Guid clientId, string text) =>
        person.PostAsync(Person.MessagesWith(peerId), new { clientId, text });

    /// <summary>Sends a text that answers a message.</summary>
    public static Task<HttpResponseMessage> TryReplyAsync(this Person person, string peerId, Guid clientId, string text, long replyTo) =>
        person.PostAsync(Person.MessagesWith(peerId), new { clientId, text, replyTo });

    /// <summary>Edits one of the user's own messages.</summary>
    public static async Task<Message> EditAsync(this Person person, Person peer, long seq, string text)
    {
        using var response = await person.TryEditAsync(peer, seq, text);
        return await response.ShouldHoldAsync<Message>();
    }

    public static Task<HttpResponseMessage> TryEditAsync(this Person person, Person peer, long seq, string text) =>
        person.PutAsync($"{Person.MessagesWith(peer.Id)}/{seq}", new { text });

    public static Task<HttpResponseMessage> TryDeleteAsync(this Person person, Person peer, long seq) =>
        person.DeleteAsync($"{Person.MessagesWith(peer.Id)}/{seq}");

    public static Task<HttpResponseMessage> TryReactAsync(this Person person, Person peer, long seq, string reaction) =>
        person.PutAsync($"{Person.MessagesWith(peer.Id)}/{seq}/reaction", new { reaction });

    public static Task<HttpResponseMessage> TryTakeReactionBackAsync(this Person person, Person peer, long seq) =>
        person.DeleteAsync($"{Person.MessagesWith(peer.Id)}/{seq}/reaction");

    /// <summary>The messages of one page.</summary>
    public static async Task<Page> FetchAsync(this Person person, Person peer, string query = "")
    {
        using var response = await person.GetAsync(Person.MessagesWith(peer.Id) + query);
        return await response.ShouldHoldAsync<Page>();
    }

    /// <summary>The ledger of all messages, for an admin.</summary>
    public static async Task<Ledger> LedgerAsync(this Person person)
    {
        using var response = await person.GetAsync("/api/ledger");
        return await response.ShouldHoldAsync<Ledger>();
    }
}
