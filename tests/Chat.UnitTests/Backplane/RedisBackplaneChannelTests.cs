using System.Text;
using Chat.ServiceDefaults.Local;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Logging.Abstractions;

namespace Chat.UnitTests.Backplane;

public sealed class RedisBackplaneChannelTests
{
    private const int Plenty = 2000;

    private readonly RedisBackplaneChannel _channel = new("hub:user:42", "json");

    [Fact]
    public void Hands_the_same_bytes_to_every_listener()
    {
        var (one, two) = (new Listener(), new Listener());
        _channel.Add(one);
        _channel.Add(two);

        _channel.Deliver(_channel.Name, "hello");

        one.Got.ShouldBe(["hello"]);
        two.Got.ShouldBe(["hello"]);
    }

    [Fact]
    public void Says_when_the_last_listener_left()
    {
        var (one, two) = (new Listener(), new Listener());
        _channel.Add(one);
        _channel.Add(two);

        _channel.Remove(one).ShouldBeFalse();
        _channel.Remove(one).ShouldBeFalse();
        _channel.Remove(two).ShouldBeTrue();
    }

    [Fact]
    public void A_listener_that_takes_nothing_is_closed_and_holds_up_nobody()
    {
        var (stuck, quick) = (new Listener { Takes = new TaskCompletionSource().Task }, new Listener());
        _channel.Add(stuck);
        _channel.Add(quick);

        for (var i = 0; i < Plenty; i++) _channel.Deliver(_channel.Name, "hello");

        quick.Got.Count.ShouldBe(Plenty);
        quick.IsClosing.ShouldBeFalse();
        stuck.IsClosing.ShouldBeTrue();
        stuck.Got.Count.ShouldBeLessThan(Plenty);
    }

    private sealed class Listener : HubConnectionContext
    {
        private readonly Lifetime _lifetime = new();

        public Listener()
            : base(new DefaultConnectionContext($"{Guid.NewGuid()}"), new HubConnectionContextOptions(), NullLoggerFactory.Instance) =>
            Features.Set<IConnectionLifetimeNotificationFeature>(_lifetime);

        public List<string> Got { get; } = [];

        public Task Takes { get; init; } = Task.CompletedTask;

        public bool IsClosing => _lifetime.IsClosing;

        public override ValueTask WriteAsync(SerializedHubMessage message, CancellationToken cancellationToken = default)
        {
            Got.Add(Encoding.UTF8.GetString(message.GetSerializedMessage(new JsonHubProtocol()).Span));
            return new ValueTask(Takes);
        }
    }

    private sealed class Lifetime : IConnectionLifetimeNotificationFeature
    {
        public bool IsClosing { get; private set; }

        public CancellationToken ConnectionClosedRequested { get; set; }

        public void RequestClose() => IsClosing = true;
    }
}
