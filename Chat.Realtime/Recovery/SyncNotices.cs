using Chat.Realtime.Sockets;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace Chat.Realtime.Recovery;

/// <summary>Tells this node's own sockets that they may have missed something.</summary>
internal sealed class SyncNotices(
    OpenSockets sockets, IHubContext<NoticeHub, INoticeClient> hub, IOptions<RecoveryOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    /// <summary>Tells all sockets, in random order, spread over <see cref="RecoveryOptions.SyncSpread"/>; how many those were.</summary>
    public async Task<int> SendAsync(CancellationToken stopping)
    {
        var all = sockets.All();
        Random.Shared.Shuffle(all);
        var steps = Math.Max(1, (int)(options.Value.SyncSpread / Step));
        foreach (var batch in all.Chunk((all.Length / steps) + 1))
        {
            foreach (var socket in batch) _ = SendAsync(socket);
            try
            {
                await Task.Delay(Step, clock, stopping);
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }

        return all.Length;
    }

    /// <summary>Not waited for: SignalR itself cuts off a socket that does not take it.</summary>
    private Task SendAsync(OpenSocket socket) =>
        hub.Clients.Client(socket.Id).Notice(new Notice(socket.UserId, Notice.SystemSender, NoticeKind.Sync));
}
