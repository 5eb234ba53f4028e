using Chat.Realtime.Sockets;
using Microsoft.AspNetCore.Http;

namespace Chat.UnitTests.Realtime;

public sealed class SocketRequestsTests
{
    private readonly SocketRequests _requests = new();

    [Fact]
    public async Task Says_when_the_last_one_has_ended_however_it_ended()
    {
        var (first, second) = (new TaskCompletionSource(), new TaskCompletionSource());
        _requests.EndedAsync().IsCompleted.ShouldBeTrue();
        var one = _requests.PassAsync(new DefaultHttpContext(), _ => first.Task);
        var other = _requests.PassAsync(new DefaultHttpContext(), _ => second.Task);
        var ended = _requests.EndedAsync();

        first.SetResult();
        await one;
        ended.IsCompleted.ShouldBeFalse();
        _requests.Count.ShouldBe(1);
        second.SetException(new IOException());
        await Should.ThrowAsync<IOException>(other);
        ended.IsCompleted.ShouldBeTrue();
    }
}
