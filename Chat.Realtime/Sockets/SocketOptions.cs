using System.ComponentModel.DataAnnotations;

namespace Chat.Realtime.Sockets;

/// <summary>Section <c>Sockets</c> of the configuration.</summary>
internal sealed class SocketOptions
{
    /// <summary>How often a silent socket gets a sign of life, and a ping that its browser must answer.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long that answer may take. A browser gives it by itself; without it the network or the machine is gone.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan PongTimeout { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>How long a page that has said anything may be silent before its socket is closed.</summary>
    [Range(typeof(TimeSpan), "00:00:02", "00:10:00")]
    public TimeSpan ClientTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a browser may take to say which protocol it speaks.</summary>
    [Range(typeof(TimeSpan), "00:00:00.5", "00:01:00")]
    public TimeSpan HandshakeTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long one message may take to leave before its socket is cut off.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Sockets of one session on one node: ten tabs, and as many again whose network is gone without a word.</summary>
    [Range(1, 10_000)]
    public int PerSession { get; init; } = 32;

    /// <summary>Sockets of one user on one node.</summary>
    [Range(1, 10_000)]
    public int PerUser { get; init; } = 64;
}
