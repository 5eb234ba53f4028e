using System.Collections.Concurrent;
using Chat.LoadTests.Wire;

namespace Chat.LoadTests.Ledgers;

/// <summary>
/// Accounts for every message: accepted, stored once in its conversation under the promised <c>seq</c>, in order, and fetched by its
/// recipient with the same text. Messages that nobody sent are defects.
/// </summary>
internal sealed class Ledger
{
    private readonly ConcurrentDictionary<Guid, Sent> _sent = new();
    private readonly ConcurrentDictionary<Guid, int> _stored = new();
    private readonly ConcurrentDictionary<(Guid ClientId, Wrong Kind), bool> _wrong = new();
    private int _outOfOrder;

    private enum Wrong
    {
        Text,
        Place,
        Number,
        Origin,
    }

    public IEnumerable<Sent> Messages => _sent.Values;

    public int SentCount => _sent.Count;

    public int StoredCount => _stored.Count;

    public int FetchedCount => _sent.Values.Count(message => message.Fetched is not null);

    /// <summary>Messages that were not accepted, not stored or not fetched, although the run sent them until they were accepted.</summary>
    public int Lost => _sent.Values.Count(message =>
        message.Accepted is null || message.Fetched is null || !_stored.ContainsKey(message.ClientId));

    public int Duplicated => _stored.Values.Count(times => times > 1);

    public int OutOfOrder => _outOfOrder;

    /// <summary>Messages with another text than was sent.</summary>
    public int Altered => Count(Wrong.Text);

    /// <summary>Messages in another conversation, or with another sender, than was meant.</summary>
    public int Misdelivered => Count(Wrong.Place);

    /// <summary>Messages with another <c>seq</c> than the 2xx promised.</summary>
    public int Misnumbered => Count(Wrong.Number);

    /// <summary>Messages that nobody sent.</summary>
    public int Unexpected => Count(Wrong.Origin);

    /// <summary>The defects, each with its count; nothing when every message is accounted for.</summary>
    public IEnumerable<string> Defects =>
        from figure in ((string Name, int Count)[])
        [
            ("lost", Lost), ("duplicated", Duplicated), ("out of order", OutOfOrder), ("altered", Altered),
            ("misdelivered", Misdelivered), ("misnumbered", Misnumbered), ("unexpected", Unexpected),
        ]
        where figure.Count > 0
        select $"{figure.Name} {figure.Count}";

    public void Add(Sent message) => _sent[message.ClientId] = message;

    /// <summary>Records a 2xx response of the API.</summary>
    public void Accept(Sent message, StoredMessage answer, TimeSpan at)
    {
        (message.Accepted, message.Seq) = (at, answer.Seq);
        if (Find(answer, message.Sender, message.Recipient) != message) Note(answer.ClientId, Wrong.Origin);
    }

    /// <summary>Records that a reader was served the message in the conversation with a peer.</summary>
    /// <returns>The message if its recipient got it for the first time.</returns>
    public Sent? Serve(StoredMessage stored, string reader, string peer, TimeSpan at)
    {
        if (Find(stored, reader, peer) is not { } message
            || message.Recipient != reader || message.Sender != peer || message.Fetched is not null)
        {
            return null;
        }

        message.Fetched = at;
        return message;
    }

    /// <summary>Records a <c>seq</c> that does not follow the one before.</summary>
    public void Disordered() => Interlocked.Increment(ref _outOfOrder);

    /// <summary>
    /// Checks all messages of a conversation after <paramref name="start"/>, read again at the end: each message once, and each sender's in
    /// the order of sending.
    /// </summary>
    public void Audit(IReadOnlyList<StoredMessage> conversation, string student, string coach, long start)
    {
        var lastDue = new Dictionary<string, TimeSpan>();
        foreach (var stored in conversation)
        {
            if (stored.Seq != start + 1) Disordered();
            start = stored.Seq;
            if (Find(stored, student, coach) is not { } message) continue;
            _stored.AddOrUpdate(message.ClientId, 1, (_, times) => times + 1);
            if (message.Seq is { } promised && promised != stored.Seq) Note(message.ClientId, Wrong.Number);
            if (lastDue.TryGetValue(message.Sender, out var before) && message.Due < before) Disordered();
            lastDue[message.Sender] = message.Due;
        }
    }

    /// <summary>Finds the sent message and records differences; null when nobody sent it.</summary>
    private Sent? Find(StoredMessage stored, string one, string other)
    {
        if (!_sent.TryGetValue(stored.ClientId, out var message))
        {
            Note(stored.ClientId, Wrong.Origin);
            return null;
        }

        if (message.Text != stored.Text) Note(stored.ClientId, Wrong.Text);
        if (message.Sender != stored.Sender || !message.IsBetween(one, other)) Note(stored.ClientId, Wrong.Place);
        return message;
    }

    private void Note(Guid clientId, Wrong kind) => _wrong[(clientId, kind)] = true;

    private int Count(Wrong kind) => _wrong.Keys.Count(wrong => wrong.Kind == kind);
}
