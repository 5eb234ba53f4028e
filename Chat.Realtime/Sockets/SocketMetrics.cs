using System.Diagnostics.Metrics;
using Chat.Realtime.Presence;
using Chat.ServiceDefaults;

namespace Chat.Realtime.Sockets;

/// <summary>A node's metrics: counts only, without data about a single user.</summary>
internal sealed class SocketMetrics
{
    private readonly Counter<long> _closed;
    private readonly Counter<long> _refused;

    public SocketMetrics(IMeterFactory meters, OpenSockets sockets, PresenceLeases presence)
    {
        var meter = meters.Create(Telemetry.Prefix + "Realtime");
        _closed = meter.CreateCounter<long>(
            "chat.sessions.closed", "{socket}", "Sockets closed with their session, by how its end was learnt.");
        _refused = meter.CreateCounter<long>("chat.sockets.refused", "{socket}", "Sockets that were not opened, by reason.");
        meter.CreateObservableGauge("chat.sockets.open", () => sockets.Count, "{socket}", "Open sockets.");
        meter.CreateObservableGauge("chat.users.present", () => presence.Count, "{user}", "Users with an open socket on this node.");
    }

    /// <param name="count">The number of closed sockets.</param>
    /// <param name="cause"><c>announced</c> or <c>asked</c>.</param>
    public void Closed(int count, string cause) => _closed.Add(count, new KeyValuePair<string, object?>("cause", cause));

    public void Refused(string reason) => _refused.Add(1, new KeyValuePair<string, object?>("reason", reason));
}
