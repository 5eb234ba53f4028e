namespace Chat.LoadTests;

/// <summary>A message that the run sends: what it is, and when which step of its way was taken, as time since the run began.</summary>
/// <param name="sender">The user id of who sends it.</param>
/// <param name="recipient">The user id of whom it is for; the two are its conversation.</param>
/// <param name="text">What it says.</param>
/// <param name="due">When the schedule wanted it sent: waiting behind an earlier message counts.</param>
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

    /// <summary>When the recipient was told, by a notice or by the opening of a socket, to ask for what is new, and so found it.</summary>
    public TimeSpan? Noticed { get; set; }

    public TimeSpan? Fetched { get; set; }

    /// <summary>How often it was sent until a 2xx came.</summary>
    public int Attempts { get; set; }

    public bool IsBetween(string one, string other) => (sender == one && recipient == other) || (sender == other && recipient == one);
}
