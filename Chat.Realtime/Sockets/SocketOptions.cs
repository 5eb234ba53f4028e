using System.ComponentModel.DataAnnotations;

namespace Chat.Realtime.Sockets;

/// <summary>Section <c>Sockets</c> of the configuration.</summary>
internal sealed class SocketOptions
{
    /// <summary>The interval at which a silent socket gets a keep-alive, and a ping that its browser must answer.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The timeout of the browser's answer to a ping. A browser answers by itself, so without an answer the network or the machine is gone.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan PongTimeout { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>The timeout after which the socket of a silent page is closed, if the page has sent anything before.</summary>
    [Range(typeof(TimeSpan), "00:00:02", "00:10:00")]
    public TimeSpan ClientTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The timeout of the handshake, in which a browser names its protocol.</summary>
    [Range(typeof(TimeSpan), "00:00:00.5", "00:01:00")]
    public TimeSpan HandshakeTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The timeout of sending one message. After it, the socket is cut off.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The sockets of one session on one node: ten tabs, and as many stale ones whose network broke.</summary>
    [Range(1, 10_000)]
    public int PerSession { get; init; } = 32;

    /// <summary>The sockets of one user on one node.</summary>
    [Range(1, 10_000)]
    public int PerUser { get; init; } = 64;
}
