namespace Chat.AppHost;

/// <summary>A failure that the user at the terminal can fix. The message is the one line that tells how.</summary>
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
