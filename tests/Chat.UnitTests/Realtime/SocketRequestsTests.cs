using Chat.Realtime.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace Chat.UnitTests.Realtime;

public sealed class SocketRequestsTests
{
    private readonly ApplicationLifetime _node = new(NullLogger<ApplicationLifetime>.Instance);
    private readonly SocketRequests _requests;

    public SocketRequestsTests() => _requests = new SocketRequests(_node);

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

    [Fact]
    public async Task A_node_that_is_stopping_cuts_those_that_come()
    {
        _node.StopApplication();
        var (late, wire) = (new DefaultHttpContext(), new Wire());
        late.Features.Set<IHttpRequestLifetimeFeature>(wire);
        await _requests.PassAsync(late, _ => throw new InvalidOperationException("It was taken."));
        wire.IsCut.ShouldBeTrue();
        _requests.Count.ShouldBe(0);
    }

    private sealed class Wire : IHttpRequestLifetimeFeature
    {
        public bool IsCut { get; private set; }

        public CancellationToken RequestAborted { get; set; }

        public void Abort() => IsCut = true;
    }
}
