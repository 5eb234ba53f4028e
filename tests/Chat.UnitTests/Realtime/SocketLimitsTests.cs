using Chat.Realtime.Sockets;
using Microsoft.Extensions.Options;

namespace Chat.UnitTests.Realtime;

public sealed class SocketLimitsTests
{
    private readonly Guid _session = Guid.NewGuid();
    private readonly SocketLimits _limits = new(Options.Create(new SocketOptions { PerSession = 2, PerUser = 3 }));

    [Fact]
    public void A_session_gets_so_many_and_another_one_when_one_is_gone()
    {
        _limits.TryTake(_session, "42").ShouldBeTrue();
        _limits.TryTake(_session, "42").ShouldBeTrue();
        _limits.TryTake(_session, "42").ShouldBeFalse();

        _limits.Return(_session, "42");
        _limits.TryTake(_session, "42").ShouldBeTrue();
        _limits.TryTake(_session, "42").ShouldBeFalse();
    }

    [Fact]
    public void A_user_gets_so_many_in_all_sessions_and_no_other_user_less()
    {
        for (var i = 0; i < 3; i++) _limits.TryTake(Guid.NewGuid(), "42").ShouldBeTrue();
        _limits.TryTake(_session, "42").ShouldBeFalse();
        _limits.TryTake(Guid.NewGuid(), "9").ShouldBeTrue();
    }

    [Fact]
    public void A_refused_socket_takes_no_place_of_the_session()
    {
        for (var i = 0; i < 3; i++) _limits.TryTake(Guid.NewGuid(), "42");
        _limits.TryTake(_session, "42").ShouldBeFalse();
        for (var i = 0; i < 2; i++) _limits.TryTake(_session, "9").ShouldBeTrue();
    }

    /// <summary>A node notices a silent network only after 18 s, so until then each tab has two sockets.</summary>
    [Fact]
    public void Ten_tabs_may_come_again_before_their_former_sockets_are_known_to_be_gone()
    {
        var limits = new SocketLimits(Options.Create(new SocketOptions()));
        for (var socket = 0; socket < 3 * 10; socket++) limits.TryTake(_session, "42").ShouldBeTrue();
    }
}
