using Chat.Realtime.Sockets;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace Chat.Realtime.Recovery;

/// <summary>Tells the sockets of this node to sync.</summary>
internal sealed class SyncNotices(
    OpenSockets sockets, IHubContext<NoticeHub, INoticeClient> hub, IOptions<RecoveryOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// Tells all sockets, in random order, spread over <see cref="RecoveryOptions.SyncSpread"/>, and returns the number of sockets.
    /// </summary>
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

    /// <summary>Sends without waiting: SignalR itself cuts off a socket that does not take the notice.</summary>
    private Task SendAsync(OpenSocket socket) =>
        hub.Clients.Client(socket.Id).Notice(new Notice(socket.UserId, Notice.SystemSender, NoticeKind.Sync));
}
