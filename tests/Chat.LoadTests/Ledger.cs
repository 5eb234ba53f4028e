using System.Collections.Concurrent;

namespace Chat.LoadTests;

/// <summary>A message that the run sends: what it is, and when which step of its way was taken, as time since the run began.</summary>
internal sealed class Sent(Guid clientId, string text, TimeSpan due)
{
    public Guid ClientId => clientId;

    public string Text => text;

    /// <summary>When the schedule wanted it sent: waiting behind an earlier message counts.</summary>
    public TimeSpan Due => due;

    public TimeSpan? Accepted { get; set; }

    public TimeSpan? Noticed { get; set; }

    public TimeSpan? Fetched { get; set; }

    /// <summary>How often the API had to be asked again before it answered 2xx.</summary>
    public int Retries { get; set; }
}

/// <summary>Accounts for every message: accepted, stored once, in order, fetched by its recipient with the same text.</summary>
internal sealed class Ledger
{
    private readonly ConcurrentDictionary<Guid, Sent> _sent = new();
    private readonly ConcurrentDictionary<Guid, int> _stored = new();
    private int _outOfOrder;
    private int _altered;

    public IEnumerable<Sent> Messages => _sent.Values;

    public int SentCount => _sent.Count;

    public int StoredCount => _stored.Count;

    public int FetchedCount => _sent.Values.Count(message => message.Fetched is not null);

    /// <summary>Neither stored nor fetched, though the run sent it until it was accepted.</summary>
    public int Lost => _sent.Values.Count(message => message.Fetched is null || !_stored.ContainsKey(message.ClientId));

    public int Duplicated => _stored.Values.Count(times => times > 1);

    public int OutOfOrder => _outOfOrder;

    /// <summary>Fetched with another text than was sent.</summary>
    public int Altered => _altered;

    public bool IsBalanced => Lost == 0 && Duplicated == 0 && OutOfOrder == 0 && Altered == 0;

    public void Add(Sent message) => _sent[message.ClientId] = message;

    /// <summary>A recipient was served the message.</summary>
    public void Fetched(Guid clientId, string text, TimeSpan at)
    {
        if (!_sent.TryGetValue(clientId, out var message)) return;
        message.Fetched ??= at;
        if (message.Text != text) Interlocked.Increment(ref _altered);
    }

    /// <summary>A reader saw a <c>seq</c> that does not follow the one before.</summary>
    public void Disordered() => Interlocked.Increment(ref _outOfOrder);

    /// <summary>Checks a whole conversation, read afresh at the end: each message once, each sender's in the order that they were sent in.</summary>
    public void Audit(IReadOnlyList<StoredMessage> conversation)
    {
        var lastDue = new Dictionary<string, TimeSpan>();
        foreach (var stored in conversation)
        {
            if (!_sent.TryGetValue(stored.ClientId, out var message)) continue;
            _stored.AddOrUpdate(stored.ClientId, 1, (_, times) => times + 1);
            if (lastDue.TryGetValue(stored.Sender, out var before) && message.Due < before) Disordered();
            lastDue[stored.Sender] = message.Due;
            if (message.Text != stored.Text) Interlocked.Increment(ref _altered);
        }

        for (var i = 1; i < conversation.Count; i++)
            if (conversation[i].Seq != conversation[i - 1].Seq + 1) Disordered();
    }
}

/// <summary>A message as the API serves it.</summary>
internal sealed record StoredMessage(long Seq, Guid ClientId, string Sender, string Text, DateTimeOffset SentAt);

/// <summary>A page as the API serves it.</summary>
internal sealed record StoredPage(IReadOnlyList<StoredMessage> Items, bool HasMore);
