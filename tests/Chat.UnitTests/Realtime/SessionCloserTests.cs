using System.Diagnostics.Metrics;
using Chat.Realtime.Presence;
using Chat.Realtime.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Chat.UnitTests.Realtime;

public sealed class SessionCloserTests : IDisposable
{
    private static readonly Guid Session = Guid.NewGuid();

    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly FakeTimeProvider _clock = new();
    private readonly OpenSockets _sockets = new();
    private readonly SessionCloser _ended;

    public SessionCloserTests()
    {
        var presence = new PresenceLeases(null!, Options.Create(new PresenceOptions()), _clock);
        var metrics = new SocketMetrics(_services.GetRequiredService<IMeterFactory>(), _sockets, presence);
        _ended = new SessionCloser(_sockets, metrics, _clock, NullLogger<SessionCloser>.Instance);
    }

    public void Dispose() => _services.Dispose();

    [Fact]
    public void Closes_all_sockets_of_the_session_and_no_others()
    {
        var (one, two, other) = (new Connection(), new Connection(), new Connection());
        Enter(one, Session);
        Enter(two, Session);
        Enter(other, Guid.NewGuid());

        _ended.Announced(Session);

        (one.IsAborted, two.IsAborted, other.IsAborted).ShouldBe((true, true, false));
    }

    [Fact]
    public void A_socket_that_was_on_its_way_in_is_closed_when_it_arrives()
    {
        _ended.Announced(Session);
        var late = new Connection();

        _ended.CloseIfEnded(Enter(late, Session));

        late.IsAborted.ShouldBeTrue();
    }

    [Fact]
    public void Forgets_after_a_while()
    {
        _ended.Announced(Session);
        _clock.Advance(SessionCloser.RememberedFor);
        _ended.Announced(Guid.NewGuid());
        var late = new Connection();

        _ended.CloseIfEnded(Enter(late, Session));

        late.IsAborted.ShouldBeFalse();
    }

    [Fact]
    public void Remembers_a_bounded_number()
    {
        _ended.Announced(Session);
        for (var i = 0; i < SessionCloser.Capacity; i++) _ended.Announced(Guid.NewGuid());
        var late = new Connection();

        _ended.CloseIfEnded(Enter(late, Session));

        late.IsAborted.ShouldBeFalse();
    }

    [Fact]
    public void A_cookie_that_the_api_no_longer_knows_closes_its_sockets_alone_and_keeps_none_out()
    {
        var (former, sibling, renewed, again) = (new Connection(), new Connection(), new Connection(), new Connection());
        var found = Enter(former, Session);
        Enter(sibling, Session);
        Enter(renewed, Session, "chat=y");

        _ended.Found(found);
        _ended.CloseIfEnded(Enter(again, Session, "chat=y"));

        (former.IsAborted, sibling.IsAborted, renewed.IsAborted, again.IsAborted).ShouldBe((true, true, false, false));
    }

    private OpenSocket Enter(Connection connection, Guid session, string cookie = "chat=x")
    {
        var socket = new OpenSocket(connection, "42", session, cookie);
        _sockets.Add(socket);
        return socket;
    }
}
