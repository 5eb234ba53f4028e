using Chat.Realtime.Sockets;

namespace Chat.UnitTests.Realtime;

public sealed class OpenSocketsTests
{
    private readonly OpenSockets _sockets = new();

    [Fact]
    public void Knows_one_socket_of_each_session()
    {
        var session = Guid.NewGuid();
        var (first, second, other) = (Socket(session), Socket(session), Socket(Guid.NewGuid()));
        foreach (var socket in (OpenSocket[])[first, second, other]) _sockets.Add(socket);

        _sockets.Count.ShouldBe(3);
        _sockets.OnePerCookie().ShouldBe([first, other], ignoreOrder: true);
    }

    [Fact]
    public void Forgets_a_session_with_its_last_socket()
    {
        var session = Guid.NewGuid();
        var (first, second) = (Socket(session), Socket(session));
        _sockets.Add(first);
        _sockets.Add(second);

        _sockets.Remove(first.Id).ShouldBe(first);
        _sockets.OnePerCookie().Single().ShouldBe(second);
        _sockets.Remove(second.Id).ShouldBe(second);
        _sockets.Remove(second.Id).ShouldBeNull();
        _sockets.OnePerCookie().ShouldBeEmpty();
        _sockets.Close(session).ShouldBe(0);
    }

    [Fact]
    public void A_socket_in_text_shows_no_cookie() =>
        Socket(Guid.NewGuid()).ToString().ShouldNotContain("secret");

    private static OpenSocket Socket(Guid session) => new(new Connection(), "42", session, "chat=secret");
}
