namespace Chat.AppHost;

/// <summary>Something that the person at the terminal can put right; the message is the one line that says how.</summary>
public sealed class TopologyException : Exception
{
    /// <inheritdoc />
    public TopologyException()
    {
    }

    /// <inheritdoc />
    public TopologyException(string message) : base(message)
    {
    }

    /// <inheritdoc />
    public TopologyException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
