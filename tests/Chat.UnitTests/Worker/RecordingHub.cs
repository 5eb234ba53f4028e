using System.Collections.Concurrent;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.SignalR;

namespace Chat.UnitTests.Worker;

/// <summary>Replaces SignalR: it records notices to users, or fails as told.</summary>
internal sealed class RecordingHub : IHubContext<NoticeHub, INoticeClient>, IHubClients<INoticeClient>
{
    public ConcurrentBag<Notice> Sent { get; } = [];

    public ConcurrentDictionary<string, Exception> Failures { get; } = new();

    public IHubClients<INoticeClient> Clients => this;

    public IGroupManager Groups => throw new NotSupportedException();

    public INoticeClient All => throw new NotSupportedException();

    public INoticeClient User(string userId) => new Browser(this, userId);

    public INoticeClient AllExcept(IReadOnlyList<string> excludedConnectionIds) => throw new NotSupportedException();

    public INoticeClient Client(string connectionId) => throw new NotSupportedException();

    INoticeClient IHubClients<INoticeClient>.Clients(IReadOnlyList<string> connectionIds) => throw new NotSupportedException();

    public INoticeClient Group(string groupName) => throw new NotSupportedException();

    public INoticeClient GroupExcept(string groupName, IReadOnlyList<string> excludedConnectionIds) => throw new NotSupportedException();

    INoticeClient IHubClients<INoticeClient>.Groups(IReadOnlyList<string> groupNames) => throw new NotSupportedException();

    public INoticeClient Users(IReadOnlyList<string> userIds) => throw new NotSupportedException();

    private sealed class Browser(RecordingHub hub, string userId) : INoticeClient
    {
        public async Task Notice(Notice notice)
        {
            await Task.Yield();
            notice.UserId.ShouldBe(userId);
            if (hub.Failures.TryGetValue(userId, out var failure)) throw failure;
            hub.Sent.Add(notice);
        }
    }
}
