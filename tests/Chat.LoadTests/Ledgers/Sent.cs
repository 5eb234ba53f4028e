namespace Chat.LoadTests.Ledgers;

/// <summary>A message that the run sends, with the times of its steps since the run began.</summary>
/// <param name="sender">The sender's user id.</param>
/// <param name="recipient">The recipient's user id; the two ids name the conversation.</param>
/// <param name="text">The text of the message.</param>
/// <param name="due">The time to send by the schedule: waiting behind an earlier message counts.</param>
internal sealed class Sent(string sender, string recipient, string text, TimeSpan due)
{
    public Guid ClientId { get; } = Guid.NewGuid();

    public string Sender => sender;

    public string Recipient => recipient;

    public string Text => text;

    public TimeSpan Due => due;

    public TimeSpan? Accepted { get; set; }

    /// <summary>The place in the conversation that the 2xx promised.</summary>
    public long? Seq { get; set; }

    /// <summary>When a notice or a new socket told the recipient to fetch, which found the message.</summary>
    public TimeSpan? Noticed { get; set; }

    public TimeSpan? Fetched { get; set; }

    /// <summary>The number of attempts until a 2xx.</summary>
    public int Attempts { get; set; }

    public bool IsBetween(string one, string other) => (sender == one && recipient == other) || (sender == other && recipient == one);
}
